import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import { groupBy } from '../../claims/group-by.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Kind, Verdict } from '../../claims/verdicts/verdict.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { midSentence } from '../../claims/words/label.ts';
import { namesOf, parentNamesOf, possessive } from '../../claims/words/speaker.ts';
import type { RemarkGroup } from './answer.ts';
import { counted } from './counts.ts';
import { newestFirst } from './order.ts';

/** A group says no more than these, and then how many more there are. */
const SENTENCES = 5;

/** Disagreements with their reasons, then updates, then agreements, in sentences. */
export function remarksOn(
  verdicts: readonly Verdict[],
  claims: readonly AnyClaim[],
  dossier: Dossier,
): RemarkGroup[] {
  const conflicts = verdicts.filter(({ verdict }) => verdict === 'conflict').sort(hardFirst);
  const reasons = (chosen: readonly Verdict[]) => oncePerSides(chosen, claims, dossier);
  const agreements = verdicts.filter((verdict) => isAgreement(verdict, claims)).sort(weightiestFirst);
  return [
    group('Disagree', reasons(conflicts.filter(({ overtakenBy }) => overtakenBy === null))),
    group('Disagreed then', reasons(conflicts.filter(({ overtakenBy }) => overtakenBy !== null))),
    group('Updates', updates(verdicts, claims, dossier)),
    group('Agree', reasons(agreements)),
  ].filter(({ sentences }) => sentences.length > 0);
}

/** That somebody agrees with himself is not worth a sentence. */
function isAgreement({ verdict, a, b }: Verdict, claims: readonly AnyClaim[]): boolean {
  const who = (id: string) => claims.find((claim) => claim.id === id)?.originators.join(' ');
  return verdict === 'agree' && who(a) !== who(b);
}

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
function oncePerSides(verdicts: readonly Verdict[], claims: readonly AnyClaim[], dossier: Dossier): string[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groups = groupBy(verdicts, ({ a, b, kind }) => {
    const pair = [byId.get(a), byId.get(b)];
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
  const told = updates(verdicts, claims, dossier);
  return told.length > 0 ? told.join(' ') : null;
}

/**
 * The steps of one parent's count told as one: "South Korea's count went from about 1,100 killed or wounded
 * (JCS, 23 December 2024) to 4,000 (JCS, 27 March 2025)." Positions that turned keep their reason.
 */
function updates(verdicts: readonly Verdict[], claims: readonly AnyClaim[], dossier: Dossier): string[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const counts = new Map<string, Set<AnyClaim>>();
  const turned: string[] = [];
  for (const { a, b, verdict, kind, reason } of verdicts) {
    if (verdict !== 'updates') continue;
    const later = byId.get(a);
    const earlier = byId.get(b);
    if (kind === 'position' || later === undefined || earlier === undefined) {
      turned.push(reason);
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
  const label = midSentence(dossier.measures.get(first.measure ?? '')?.label ?? '');
  const from = `from ${figureInWords(first)} ${label} ${whose(first, dossier)}`;
  const onward = rest.map((claim) => `to ${figureInWords(claim)} ${whose(claim, dossier)}`);
  return `${possessive(parentNamesOf(first, dossier))} count went ${[from, ...onward].join(' ')}.`;
}

function whose(claim: AnyClaim, dossier: Dossier): string {
  const date = claim.asOf === null ? 'date not given' : dayInWords(claim.asOf, 'long');
  return `(${namesOf(claim, dossier)}, ${date}${isComputed(claim) ? ', our sum' : ''})`;
}
