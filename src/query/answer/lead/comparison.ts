import type { AnyClaim } from '../../../claims/figures/index.ts';
import { rootOf } from '../../../claims/independence.ts';
import type { Dossier } from '../../../claims/record/dossier.ts';
import { listInWords } from '../../../claims/words/list.ts';
import { sourceName } from '../../../claims/words/speaker.ts';
import type { Understanding } from '../../understand/understanding.ts';
import type { VerdictTable } from '../verdict-table.ts';
import { measureLabel } from './phrases.ts';

/** What the sides have said, and how it stands to each other. */
interface Compared {
  readonly claims: readonly AnyClaim[];
  readonly verdicts: VerdictTable;
  readonly dossier: Dossier;
}

/** A sentence that lists more than these is no first sentence. */
const MOST_LISTED = 4;

/** Two sides set against each other are asked for what divides them, unless that has been told. */
export function withDisagreement(known: string, { verdicts, claims, dossier }: Compared): string {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const matters = verdicts.all
    .filter(({ verdict, overtakenBy }) => verdict === 'conflict' && overtakenBy === null)
    .flatMap(({ a, b }) => {
      const [one, other] = [byId.get(a), byId.get(b)];
      if (one === undefined || other === undefined) return [];
      // Of two figures for one thing the numbers clash; else it is what they say, or imply, of the facts.
      if (one.measure !== null && one.measure === other.measure) {
        const label = measureLabel(one, dossier);
        return known.includes(`${label}, depending on`) ? [] : [`how many were ${label}`];
      }
      const proposition = one.proposition ?? other.proposition ?? one.implies[0]?.proposition ?? '';
      return [`“${dossier.propositions.get(proposition)?.short ?? proposition}”`];
    });
  const untold = [...new Set(matters)].filter((matter) => !known.includes(matter)).slice(0, MOST_LISTED);
  return untold.length === 0 ? known : `${known} They disagree on ${listInWords(untold)}.`;
}

/** Set against each other, a side that has nothing on it is told, too. */
export function silentSides({ sources }: Understanding, { claims, dossier }: Compared): string {
  const heard = new Set(
    claims.flatMap(({ originators }) => originators.flatMap((id) => [...lineOf(id, dossier)])),
  );
  const silent = sources.filter((id) => !heard.has(id) && dossier.sources.get(id)?.kind === 'state');
  if (sources.length < 2 || silent.length === 0) return '';
  return ` Nothing on this is on record from ${listInWords(
    silent.map((id) => sourceName(id, dossier)),
    'or',
  )}.`;
}

/** NIS and JCS are told apart only where two bodies of one parent are set against each other. */
export function comparesBodies({ compares, sources }: Understanding, dossier: Dossier): boolean {
  const roots = new Set(sources.map((id) => rootOf(id, dossier).id));
  return compares && roots.size < sources.length;
}

/** A source, and whatever it speaks as part of. */
function* lineOf(id: string, { sources }: Dossier): Generator<string> {
  for (let at: string | null | undefined = id; at; at = sources.get(at)?.parent) yield at;
}
