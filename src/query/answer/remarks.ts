import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import { groupBy } from '../../claims/group-by.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Kind, Verdict } from '../../claims/verdicts/verdict.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { measureName } from '../../claims/words/label.ts';
import { namesOf, parentNamesOf, possessive } from '../../claims/words/speaker.ts';
import type { RemarkGroup } from './answer.ts';
import { counted } from './counts.ts';
import { newestFirst } from './order.ts';

type ById = ReadonlyMap<string, AnyClaim>;

/** A group says no more than these, and then how many more there are. */
const SENTENCES = 5;

/** Disagreements with their reasons, then updates, then agreements, in sentences. */
export function remarksOn(
  verdicts: readonly Verdict[],
  claims: readonly AnyClaim[],
  dossier: Dossier,
): RemarkGroup[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const reasons = (chosen: readonly Verdict[]) => oncePerSides(chosen, byId, dossier);
  const clashes = verdicts.filter(({ verdict }) => verdict === 'conflict').sort(hardFirst);
  // A figure that leaps is a doubt about its wording, no contradiction.
  const doubts = clashes.filter(({ kind }) => kind === 'outlier');
  const conflicts = clashes.filter(({ kind }) => kind !== 'outlier');
  const agreements = verdicts.filter((verdict) => isAgreement(verdict, byId)).sort(weightiestFirst);
  return [
    group('Careful', reasons(doubts)),
    group('Disagree', reasons(conflicts.filter(({ overtakenBy }) => overtakenBy === null))),
    group('Disagreed then', reasons(conflicts.filter(({ overtakenBy }) => overtakenBy !== null))),
    group('Updates', updates(verdicts, byId, dossier)),
    group('Agree', reasons(agreements)),
  ].filter(({ sentences }) => sentences.length > 0);
}

/** That somebody agrees with himself is not worth a sentence. */
const isAgreement = ({ verdict, a, b }: Verdict, claims: ById): boolean =>
  verdict === 'agree' && claims.get(a)?.originators.join(' ') !== claims.get(b)?.originators.join(' ');

function group(title: string, sentences: readonly string[]): RemarkGroup {
  const kept = sentences.slice(0, SENTENCES);
  const more = sentences.length - kept.length;
  return { title, sentences: more > 0 ? [...kept, `And ${more} more like these.`] : kept };
}

const hardFirst = (a: Verdict, b: Verdict) => Number(a.strength === 'soft') - Number(b.strength === 'soft');

/** Independent agreement is news; one body repeating its parent is not. */
const WEIGHT: Partial<Record<Kind, number>> = { 'independent-agreement': 0, position: 1, consistent: 2 };
const weightiestFirst = (a: Verdict, b: Verdict) => (WEIGHT[a.kind] ?? 3) - (WEIGHT[b.kind] ?? 3);

/**
 * Two governments may contradict each other in many pairs of figures for one thing: the first pair is told
 * with its reason, the others are counted.
 */
function oncePerSides(verdicts: readonly Verdict[], claims: ById, dossier: Dossier): string[] {
  const groups = groupBy(verdicts, ({ a, b, kind }) => {
    const pair = [claims.get(a), claims.get(b)];
    const sides = pair.map((claim) => sideOf(claim, kind, dossier)).sort();
    const [one, other] = pair.map((claim) => claim?.measure);
    return JSON.stringify([one === other ? one : null, ...sides]);
  });
  return [...groups.values()].map(([first, ...others]) => {
    const more = others.length === 0 ? '' : ` (${counted(others.length, 'more pair')} of theirs like this.)`;
    return `${first?.reason}${more}`;
  });
}

/** Figures are weighed by parent. A position is its originator's own: a parent's bodies may differ. */
function sideOf(claim: AnyClaim | undefined, kind: Kind, dossier: Dossier): string {
  if (claim === undefined) return '';
  return kind === 'position' || kind === 'inside-parent'
    ? namesOf(claim, dossier)
    : parentNamesOf(claim, dossier);
}

/** How counts went over time, in sentences; null where none did. */
export function courseOf(
  verdicts: readonly Verdict[],
  claims: readonly AnyClaim[],
  dossier: Dossier,
): string | null {
  const told = updates(verdicts, new Map(claims.map((claim) => [claim.id, claim])), dossier);
  return told.length > 0 ? told.join(' ') : null;
}

/** A count that went through more than these is told by where it began and by its last steps. */
const STEPS = 6;

/**
 * The steps of one parent's count told as one: "South Korea's count went from about 1,100 killed or wounded
 * (JCS, 23 December 2024) to 4,000 (JCS, 27 March 2025)." Positions that turned keep their reason.
 */
function updates(verdicts: readonly Verdict[], claims: ById, dossier: Dossier): string[] {
  const counts = new Map<string, Set<AnyClaim>>();
  const turned: string[] = [];
  for (const update of verdicts) {
    if (update.verdict !== 'updates') continue;
    const later = claims.get(update.a);
    const earlier = claims.get(update.b);
    if (update.kind === 'position' || later === undefined || earlier === undefined) {
      turned.push(update.reason);
      continue;
    }
    const count = JSON.stringify([parentNamesOf(later, dossier), later.measure]);
    counts.set(count, (counts.get(count) ?? new Set<AnyClaim>()).add(earlier).add(later));
  }
  return [...[...counts.values()].map((steps) => journey([...steps], dossier)), ...turned];
}

function journey(steps: readonly AnyClaim[], dossier: Dossier): string {
  const [first, ...rest] = [...steps].sort((a, b) => newestFirst(b, a));
  if (first === undefined) return '';
  const label = measureName(first.measure, dossier);
  const from = `from ${figureInWords(first)} ${label} ${whose(first, dossier)}`;
  const last = rest.slice(-STEPS);
  const skipped = rest.length - last.length;
  const onward = [
    ...(skipped > 0 ? [`in ${counted(skipped, 'step')} more`] : []),
    ...last.map((claim) => `to ${figureInWords(claim)} ${whose(claim, dossier)}`),
  ];
  return `${possessive(parentNamesOf(first, dossier))} count went ${[from, ...onward].join(' ')}.`;
}

function whose(claim: AnyClaim, dossier: Dossier): string {
  const date = claim.asOf === null ? 'date not given' : dayInWords(claim.asOf, 'long');
  return `(${namesOf(claim, dossier)}, ${date}${isComputed(claim) ? ', our sum' : ''})`;
}
