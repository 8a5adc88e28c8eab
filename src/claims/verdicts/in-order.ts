import { oldestFirst, type Side } from './pair.ts';

/**
 * Lists that are in order, walked as one from a day on: the search mostly ends early. Each once: a joint claim
 * stands under several parents, a position under several matters.
 */
export function* inOrder(
  lists: readonly (readonly Side[])[],
  day = Number.NEGATIVE_INFINITY,
): Generator<Side> {
  const at = lists.map((list) => firstFrom(day, list));
  const next = (list: number) => lists[list]?.[at[list] ?? 0];
  for (let oldest = next(0), last: Side | undefined; ; last = oldest) {
    let from = -1;
    oldest = undefined;
    for (let list = 0; list < lists.length; list += 1) {
      const side = next(list);
      if (side === undefined || (oldest !== undefined && oldestFirst(oldest, side) <= 0)) continue;
      [oldest, from] = [side, list];
    }
    if (oldest === undefined) return;
    at[from] = (at[from] ?? 0) + 1;
    if (oldest !== last) yield oldest;
  }
}

/** Where a list comes to this day: everything before was said too early. */
function firstFrom(day: number, list: readonly Side[]): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as Side).from < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
