import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import { parentsOf } from '../../claims/independence.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Kind, Verdict } from '../../claims/verdicts/verdict.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { listInWords } from '../../claims/words/list.ts';
import { namesOf, sourceName } from '../../claims/words/speaker.ts';
import type { RemarkGroup } from './answer.ts';

/** A group says no more than these, and then how many more there are. */
const SENTENCES = 5;

/** Disagreements with their reasons, then updates, then agreements, in sentences. */
export function remarksOn(
  verdicts: readonly Verdict[],
  claims: readonly AnyClaim[],
  dossier: Dossier,
): RemarkGroup[] {
  const conflicts = verdicts.filter(({ verdict }) => verdict === 'conflict').sort(hardFirst);
  const reasons = (chosen: readonly Verdict[]) => chosen.map(({ reason }) => reason);
  const agreements = verdicts.filter(({ verdict }) => verdict === 'agree').sort(weightiestFirst);
  return [
    group('Disagree', reasons(conflicts.filter(({ overtakenBy }) => overtakenBy === null))),
    group('Disagreed then', reasons(conflicts.filter(({ overtakenBy }) => overtakenBy !== null))),
    group('Updates', updates(verdicts, claims, dossier)),
    group('Agree', reasons(agreements)),
  ].filter(({ sentences }) => sentences.length > 0);
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
 * The steps of one parent's count told as one: "South Korea's count of killed or wounded went from about
 * 1,100 (JCS, 23 December 2024) to 4,000 (JCS, 27 March 2025)." Positions that turned keep their reason.
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
    const parents = parentsOf(later, dossier).map(({ id }) => sourceName(id, dossier));
    const count = `${listInWords(parents)}'s count of ${(dossier.measures.get(later.measure ?? '')?.label ?? '').toLowerCase()}`;
    const steps = counts.get(count) ?? new Set<AnyClaim>();
    counts.set(count, steps.add(earlier).add(later));
  }
  return [
    ...[...counts].map(([count, steps]) => `${count} went ${journey([...steps], dossier)}.`),
    ...turned,
  ];
}

function journey(steps: readonly AnyClaim[], dossier: Dossier): string {
  const inTime = [...steps].sort((a, b) => ((a.asOf?.to ?? '') < (b.asOf?.to ?? '') ? -1 : 1));
  return inTime.map((claim, index) => `${index === 0 ? 'from' : 'to'} ${step(claim, dossier)}`).join(' ');
}

function step(claim: AnyClaim, dossier: Dossier): string {
  const date = claim.asOf === null ? 'date not given' : dayInWords(claim.asOf, 'long');
  const sum = isComputed(claim) ? ', our sum' : '';
  return `${figureInWords(claim)} (${namesOf(claim, dossier)}, ${date}${sum})`;
}
