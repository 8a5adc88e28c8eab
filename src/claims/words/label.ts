import type { Dossier } from '../record/dossier.ts';

/** A heading as it stands inside a sentence: "Killed or wounded" loses its capital, "NATO troops" keeps it. */
export function midSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** What a figure counts, inside a sentence: "killed or wounded"; empty for a claim that counts nothing. */
export const measureName = (id: string | null, { measures }: Pick<Dossier, 'measures'>): string =>
  id === null ? '' : midSentence(measures.get(id)?.label ?? id);

/** What restricts a claim, inside a sentence: "first wave"; empty where nothing does. */
export const scopeName = (id: string | null, { scopes }: Pick<Dossier, 'scopes'>): string =>
  id === null ? '' : midSentence(scopes.get(id)?.label ?? id);

/** Who or what is counted, as the dossier writes it: such labels begin with names, which keep their capitals. */
export const populationName = (id: string, { populations }: Pick<Dossier, 'populations'>): string =>
  populations.get(id)?.label ?? id;
