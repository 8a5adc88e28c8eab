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
  const place = new Map([...topics.keys()].map((id, at) => [id, at]));
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
  const inTopic = topic === undefined ? [] : (dossier.topics.get(topic)?.measures ?? []);
  const measures = new Set([...inTopic, ...dossier.measures.keys()]);
  const counting = groupBy(
    claims.filter(({ kind }) => kind !== 'position'),
    ({ measure }) => measure,
  );
  return [...measures].flatMap((id) => {
    const title = dossier.measures.get(id)?.label ?? id;
    const [first, ...rest] = (counting.get(id) ?? []).sort(newestFirst);
    return first ? [{ title, claims: [first, ...rest] as const }] : [];
  });
}

/** Positions by proposition: those who assert it before those who deny it, each newest first. */
export function groupPositions(claims: readonly AnyClaim[], dossier: Dossier): PositionGroup[] {
  const taken = groupBy(
    claims.filter(({ kind }) => kind === 'position'),
    ({ proposition }) => proposition,
  );
  return [...dossier.propositions.values()].flatMap((proposition) => {
    const [first, ...rest] = (taken.get(proposition.id) ?? []).sort(
      (a, b) => rank(a) - rank(b) || newestFirst(a, b),
    );
    return first
      ? [{ title: proposition.statement.replace(/\.$/, ''), claims: [first, ...rest] as const }]
      : [];
  });
}

const rank = ({ stance }: AnyClaim) => (stance === 'asserts' ? 0 : stance === 'denies' ? 1 : 2);
