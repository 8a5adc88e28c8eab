/** What newsrooms shorten names with: any alias may be typed so, without listing it twice. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bintelligence\b/, 'intel'],
  [/\bmilitary\b/, 'mil'],
  [/\bgovernment\b/, 'govt'],
  [/\bministry\b/, 'min'],
  [/\bpresident\b/, 'pres'],
  [/\btechnology\b/, 'tech'],
  [/\bartillery\b/, 'arty'],
  [/\bofficials\b/, 'sources'],
];

/** The shorter ways to write a folded phrase of several words: "ukrainian mil intel". */
export function shortened(phrase: string): string[] {
  if (!phrase.includes(' ')) return [];
  let forms = [phrase];
  for (const [long, short] of SHORT)
    forms = forms.flatMap((form) => (long.test(form) ? [form, form.replace(long, short)] : [form]));
  return forms.slice(1);
}
