import { groupBy } from '../../claims/group-by.ts';
import { edits } from '../words/edits.ts';
import { CUES } from './cues.ts';

/** What can be said of somebody: "who says", "did Kyiv deny". */
const SAYING = [...CUES].flatMap(([word, cue]) =>
  (cue === 'say' || cue === 'deny') && /^[a-z]+$/.test(word) ? [word] : [],
);

/** Pairs of words that follow each other in phrases of asking. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...[...CUES.keys()].flatMap((phrase) => {
    const words = phrase.split(' ');
    return words.slice(1).map((word, at) => [words[at] ?? '', word] as const);
  }),
  ...['who', 'what', 'did', 'does'].flatMap((asked) => SAYING.map((word) => [asked, word] as const)),
];

const BEHIND = groupBy(PAIRS, ([first]) => first);
const BEFORE = groupBy(PAIRS, ([, second]) => second);

const SHORTEST = 3;

/** "how mny", "who sais": one error away from what makes a phrase of asking with a neighbour. */
export function completing(word: string, before: string | null, behind: string | null): string | null {
  if (word.length < SHORTEST) return null;
  const fitting = [
    ...(BEHIND.get(before ?? '') ?? []).map(([, second]) => second),
    ...(BEFORE.get(behind ?? '') ?? []).map(([first]) => first),
  ];
  return fitting.find((other) => edits(word, other) === 1) ?? null;
}
