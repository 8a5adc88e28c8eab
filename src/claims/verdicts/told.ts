import type { AnyClaim } from '../figures/sums.ts';
import type { Judged } from './compare.ts';
import { lieOf } from './facets.ts';
import { type Overtaking, overtakenInWords, overtaking } from './overtaken.ts';
import { gapBetween } from './pair.ts';
import { bothFigures, capitalised, populationOf } from './tell.ts';
import { bothSpeakers } from './tell-positions.ts';
import type { Verdict } from './verdict.ts';
import type { World } from './world.ts';

export const told = (judged: Judged, world: World): Verdict => new Told(judged, world);

/**
 * A verdict whose reason is worded when it is read: an answer tells a few of its verdicts, and the words cost
 * more than the verdict. A class, since an accessor that is made anew for every object costs as much again.
 */
class Told implements Verdict {
  readonly a: Verdict['a'];
  readonly b: Verdict['b'];
  readonly verdict: Verdict['verdict'];
  readonly strength: Verdict['strength'];
  readonly kind: Verdict['kind'];
  readonly independent: Verdict['independent'];
  readonly days: Verdict['days'];
  readonly overtakenBy: Verdict['overtakenBy'];
  readonly scopeDiffers: Verdict['scopeDiffers'];
  readonly #judged: Judged;
  readonly #overtaken: Overtaking | null;
  readonly #world: World;

  constructor(judged: Judged, world: World) {
    const { a, b, as, finding } = judged;
    const [first, second] = inOrder(judged);
    const overtaken = finding.verdict === 'conflict' ? overtaking(a, b, as, world) : null;
    this.a = first.id;
    this.b = second.id;
    this.verdict = finding.verdict;
    this.strength = finding.strength;
    this.kind = finding.kind;
    this.independent = finding.independent;
    this.days = a.dated && b.dated ? gapBetween(a, b) : null;
    this.overtakenBy = overtaken?.by.id ?? null;
    this.scopeDiffers = contained(a.claim, b.claim, world);
    this.#judged = judged;
    this.#overtaken = overtaken;
    this.#world = world;
  }

  get reason(): string {
    const { as, finding } = this.#judged;
    const [a, b] = inOrder(this.#judged);
    const { dossier } = this.#world;
    const subject = as === 'figures' ? bothFigures(a, b, dossier) : bothSpeakers(a, b, dossier);
    const isOfOnePopulation = as === 'figures' && this.verdict !== 'same' && a.population === b.population;
    const people = isOfOnePopulation ? ` Both count ${populationOf(a, dossier)}.` : '';
    const since = this.#overtaken === null ? '' : ` ${overtakenInWords(this.#overtaken, this.#world)}`;
    return `${capitalised(subject)} ${finding.why()}${people}${since}`;
  }
}

/** In *updates*, the later comes first. */
const inOrder = ({ a, b, finding }: Judged): [AnyClaim, AnyClaim] =>
  finding.later?.claim.id === b.claim.id ? [b.claim, a.claim] : [a.claim, b.claim];

/** One speaks of a place, scope or period within the other's. */
function contained(a: AnyClaim, b: AnyClaim, { dossier }: World): boolean {
  if (a.place === b.place && a.scope === b.scope && a.period === b.period) return false;
  const areFigures = a.kind === 'figure' && b.kind === 'figure';
  if (areFigures && (a.measure !== b.measure || a.population !== b.population)) return false;
  const lies = Object.values(lieOf(a, b, dossier));
  return lies.some((lie) => lie.endsWith('within-b') || lie.endsWith('within-a')) && !lies.includes('apart');
}
