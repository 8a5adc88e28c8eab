import type { AnyClaim } from '../../claims/figures/index.ts';
import type { Answer } from './answer.ts';
import { counted } from './counts.ts';

type Lists = Pick<Answer, 'figures' | 'positions' | 'records'>;

/** Nobody reads more of one list than this, or more than this in all. */
const MOST_IN_A_LIST = 12;
const MOST_IN_ALL = 40;

/** As much of an answer as a reader takes in: the beginning of every list, while there is room. */
export function readable({ figures, positions, records }: Lists): Lists {
  const each = lengthOfEach(
    [...figures, ...positions, { claims: records }].map(({ claims }) => claims.length),
  );
  let room = MOST_IN_ALL;
  const cut = <G extends { readonly claims: readonly [AnyClaim, ...AnyClaim[]] }>(groups: readonly G[]) =>
    groups.slice(0, Math.max(0, room)).map((group): G => {
      const [first, ...rest] = group.claims;
      const claims = [first, ...rest.slice(0, each - 1)] as const;
      room -= claims.length;
      return { ...group, claims };
    });
  return {
    figures: cut(figures),
    positions: cut(positions),
    records: records.slice(0, Math.min(each, room)),
  };
}

/** How long all lists may be so that together they are readable; at least one line of each. */
function lengthOfEach(lengths: readonly number[]): number {
  const total = (each: number) => lengths.reduce((sum, length) => sum + Math.min(length, each), 0);
  let each = MOST_IN_A_LIST;
  while (each > 1 && total(each) > MOST_IN_ALL) each -= 1;
  return each;
}

/** What was left out because nobody would read it; whole sentences. */
export function unread(
  { claims, held, verdictsOmitted }: Answer,
  { figures, positions, records }: Lists,
): string[] {
  const shown = [...figures, ...positions].reduce((sum, group) => sum + group.claims.length, records.length);
  // What is held is shown as warnings, all of it.
  const more = claims.length - held.length - shown;
  return [
    ...(more > 0 ? [`${counted(more, 'more claim')} not shown: ask for one source, measure or month.`] : []),
    ...(verdictsOmitted > 0
      ? [`Compared first: what each source said last; ${counted(verdictsOmitted, 'other pair')} left out.`]
      : []),
  ];
}
