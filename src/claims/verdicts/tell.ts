import { type AnyClaim, isComputed } from '../figures/sums.ts';
import { parentsOf } from '../independence.ts';
import type { Dossier } from '../record/dossier.ts';
import { apartInWords } from '../words/apart.ts';
import { dayInWords } from '../words/day.ts';
import { countInWords, figureInWords } from '../words/figure.ts';
import { measureName, populationName, scopeName } from '../words/label.ts';
import { listInWords } from '../words/list.ts';
import { namesOf, possessing, sourceName } from '../words/speaker.ts';
import { type Order, type Pair, type Side, shareParent, statedRange, strengthOf } from './pair.ts';

/*
 * The phrases that reasons are made of. A reason is one sentence whose subject is the two claims and whose
 * predicate the deciding rule supplies: "Zelensky's more than 3,000 killed or wounded (23 December 2024) and
 * JCS's about 1,100 (23 December 2024) contradict each other: …".
 */

export const labelOf = ({ measure }: AnyClaim, dossier: Dossier): string => measureName(measure, dossier);

export const populationOf = ({ population }: AnyClaim, dossier: Dossier): string =>
  populationName(population, dossier);

export const dateOf = ({ asOf }: AnyClaim): string =>
  asOf === null ? 'date not given' : dayInWords(asOf, 'long');

/** "Zelensky's more than 3,000 killed or wounded (23 December 2024)", "JCS's nearly 11,000 (first wave, …)" */
export function figureOf(claim: AnyClaim, dossier: Dossier, label: string | null): string {
  const sum = isComputed(claim)
    ? `our sum of ${listInWords(claim.parts.map((part) => countInWords(part, labelOf(part, dossier))))}, `
    : '';
  const figure = countInWords(claim, label ?? '');
  const names = namesOf(claim, dossier);
  const whose = claim.originators.length > 1 ? `${figure} according to ${names}` : possessing(names, figure);
  const only = claim.scope === null ? '' : `${scopeName(claim.scope, dossier)}, `;
  return `${whose} (${sum}${only}${dateOf(claim)})`;
}

export function bothFigures(a: AnyClaim, b: AnyClaim, dossier: Dossier): string {
  const [one, other] = [labelOf(a, dossier), labelOf(b, dossier)];
  const isOneKind = a.measure === b.measure && a.population === b.population;
  return `${figureOf(a, dossier, one)} and ${figureOf(b, dossier, isOneKind ? null : other)}`;
}

/** "21 days apart" */
export const apart = ({ gap, dated }: Pair): string =>
  dated ? apartInWords(gap) : 'at a distance in time that is not known';

/** ", 21 days apart", " on the same day": where the dates are given. */
export function andApart({ a, b, gap, dated }: Pair): string {
  if (!dated) return '';
  if (gap > 0) return `, ${apartInWords(gap)}`;
  return a.from === b.to && b.from === a.to ? ' on the same day' : ' for the same time';
}

/** "from about 1,100 to 4,000" */
export const change = ({ later, earlier }: Order): string =>
  `from ${figureInWords(earlier.claim)} to ${figureInWords(later.claim)}`;

/** "the higher is 2.7 times the lower" */
export function howFar({ a, b }: Pair): string {
  const [one, other] = [statedRange(a), statedRange(b)];
  const [higher, lower] = one.high >= other.high ? [one, other] : [other, one];
  const times = higher.low / lower.high;
  if (!Number.isFinite(times)) return 'the lower is none at all';
  if (times >= 1.5) return `the higher is ${Number(times.toFixed(times < 10 ? 1 : 0))} times the lower`;
  const percent = Math.round((times - 1) * 100);
  return percent < 1
    ? 'the one ends where the other begins'
    : `the higher is ${percent} per cent above the lower`;
}

/** What a conflict of figures is called, and inside whom it is: a soft one is a matter of wording. */
export function clashes(pair: Pair): string {
  const { a, b, world } = pair;
  const isHard = strengthOf(pair) === 'hard';
  const clash = isHard ? 'contradict each other' : 'do not fit as they are worded';
  if (!shareParent(a, b)) return clash;
  const one = oneParentOf(a, b);
  return isHard && one !== null
    ? `${clash} inside ${sourceName(one, world.dossier)}`
    : `${clash}, though ${bothSpeakFor(a, b, world.dossier)}`;
}

/** Whether the words could be stretched until the two meet; ends the sentence. */
export const stretch = (pair: Pair): string =>
  strengthOf(pair) === 'hard'
    ? ', and no stretch of the words closes the gap.'
    : '; read loosely, they could.';

/** The parent that alone is behind both, where there is one. */
export function oneParentOf({ parents: a }: Side, { parents: b }: Side): string | null {
  const [only = null, ...others] = new Set([...a, ...b]);
  return others.length === 0 ? only : null;
}

/** "both speak for South Korea"; "both speak for Ukraine, one of them for the United States too" */
export function bothSpeakFor({ parents: a }: Side, { parents: b }: Side, dossier: Dossier): string {
  const named = (ids: readonly string[]) => listInWords(ids.map((id) => sourceName(id, dossier)));
  const shared = `both speak for ${named([...a].filter((id) => b.has(id)))}`;
  const [ofA, ofB] = [[...a].filter((id) => !b.has(id)), [...b].filter((id) => !a.has(id))];
  if (ofA.length > 0 && ofB.length > 0)
    return `${shared}, the first for ${named(ofA)} too, the second for ${named(ofB)}`;
  const more = [...ofA, ...ofB];
  return more.length === 0 ? shared : `${shared}, one of them for ${named(more)} too`;
}

/** "South Korea and Ukraine speak independently of each other" */
export function speakAlone(a: AnyClaim, b: AnyClaim, dossier: Dossier): string {
  const parents = [a, b].flatMap((claim) =>
    parentsOf(claim, dossier).map(({ id }) => sourceName(id, dossier)),
  );
  return `${listInWords(parents)} speak independently of each other.`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
