import type { AnyClaim } from '../../claims/figures/index.ts';
import { groupBy } from '../../claims/group-by.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { FigureGroup, PositionGroup } from './answer.ts';

/** A date that is not given sorts behind every date that is. */
const NOT_GIVEN = '';

export const newestFirst = (a: AnyClaim, b: AnyClaim): number =>
  descending(a.asOf?.to ?? NOT_GIVEN, b.asOf?.to ?? NOT_GIVEN) ||
  descending(a.asOf?.from ?? NOT_GIVEN, b.asOf?.from ?? NOT_GIVEN) ||
  descending(a.statedOn?.to ?? NOT_GIVEN, b.statedOn?.to ?? NOT_GIVEN) ||
  (b.value ?? 0) - (a.value ?? 0) ||
  descending(b.id, a.id);

/** By when it was said, else by the time it speaks of; of one day, in the order of the dossier's topics. */
export function latestNewsFirst({ topics }: Dossier): (a: AnyClaim, b: AnyClaim) => number {
  const place = placesIn(topics);
  const day = ({ statedOn, asOf }: AnyClaim) => (statedOn ?? asOf)?.to ?? NOT_GIVEN;
  return (a, b) =>
    descending(day(a), day(b)) || (place.get(a.topic) ?? 0) - (place.get(b.topic) ?? 0) || newestFirst(a, b);
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

/** Figures by measure, in the order in which the topic, or else the dossier, names its measures. */
export function groupFigures(
  claims: readonly AnyClaim[],
  dossier: Dossier,
  topic: string | undefined,
): FigureGroup[] {
  const figures = claims.filter(({ kind, measure }) => kind !== 'position' && measure !== null);
  const inTopic = topic === undefined ? [] : (dossier.topics.get(topic)?.measures ?? []);
  const place = placesIn(dossier.measures);
  const rank = (id: string) =>
    inTopic.includes(id) ? inTopic.indexOf(id) - inTopic.length : (place.get(id) ?? 0);
  return [...groupBy(figures, ({ measure }) => measure ?? '')]
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([id, group]) => {
      const [first, ...rest] = group.sort(newestFirst);
      return first
        ? [{ title: dossier.measures.get(id)?.label ?? id, claims: [first, ...rest] as const }]
        : [];
    });
}

/** Positions by proposition: those who assert it before those who deny it, each newest first. */
export function groupPositions(claims: readonly AnyClaim[], dossier: Dossier): PositionGroup[] {
  const { propositions } = dossier;
  const taken = claims.filter(({ kind, proposition }) => kind === 'position' && proposition !== null);
  const place = placesIn(propositions);
  return [...groupBy(taken, ({ proposition }) => proposition ?? '')]
    .sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    .flatMap(([id, group]) => {
      const [first, ...rest] = group.sort((a, b) => stanceRank(a) - stanceRank(b) || newestFirst(a, b));
      const title = propositions.get(id)?.statement.replace(/\.$/, '') ?? id;
      return first ? [{ title, claims: [first, ...rest] as const }] : [];
    });
}

const stanceRank = ({ stance }: AnyClaim) => (stance === 'asserts' ? 0 : stance === 'denies' ? 1 : 2);

type ById = ReadonlyMap<string, unknown>;
const places = new WeakMap<ById, ReadonlyMap<string, number>>();

/** Where each stands in the dossier's files; counted once, since a dossier may name hundreds. */
function placesIn(byId: ById): ReadonlyMap<string, number> {
  const known = places.get(byId);
  if (known !== undefined) return known;
  const counted = new Map([...byId.keys()].map((id, at) => [id, at]));
  places.set(byId, counted);
  return counted;
}
