import type { AnyClaim } from '../../claims/figures/sums.ts';
import { type List, type Lists, NONE, reach, union } from './postings.ts';
import { newestFirst, type Placed } from './standing.ts';

/** Claims in their order, and when each stands: what an index numbers them by. */
export interface Order {
  readonly claims: readonly AnyClaim[];
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

export function orderOf(standing: readonly Placed[]): Order {
  const sorted = [...standing].sort(newestFirst);
  return {
    claims: sorted.map(({ claim }) => claim),
    begins: Int32Array.from(sorted, ({ begins }) => begins),
    ends: Int32Array.from(sorted, ({ ends }) => ends),
  };
}

/** Where the claims of an order went when some were taken out and others put in. */
export interface Moved {
  /** By old number, the new one; -1 for a claim that was taken out. */
  readonly to: Int32Array;
  /** The first and the last old number that is not what it was. */
  readonly first: number;
  readonly last: number;
  /** Whether claims that stayed got other numbers. */
  readonly shifts: boolean;
}

const GONE = -1;

export interface Reordered {
  readonly order: Order;
  readonly moved: Moved;
  /** The numbers of the claims that were put in. */
  readonly numbers: ReadonlyMap<AnyClaim, number>;
}

/** Puts claims in and takes claims out, without looking at those in between. */
export function reorder(before: Order, gone: readonly Placed[], come: readonly Placed[]): Reordered {
  const leaving = gone.map((placed) => positionOf(placed, before)).sort((a, b) => a - b);
  const joining = [...come]
    .sort(newestFirst)
    .map((placed) => ({ placed, before: positionOf(placed, before) }));
  const total = before.claims.length;
  const size = total - gone.length + come.length;
  const stretches: (readonly AnyClaim[])[] = [];
  const numbers = new Map<AnyClaim, number>();
  const [begins, ends, to] = [new Int32Array(size), new Int32Array(size), new Int32Array(total)];
  let [first, last, shifts] = [Number.POSITIVE_INFINITY, GONE, false];
  let [old, next] = [0, 0];
  const keepUntil = (end: number) => {
    if (end === old) return;
    begins.set(before.begins.subarray(old, end), next);
    ends.set(before.ends.subarray(old, end), next);
    stretches.push(before.claims.slice(old, end));
    if (old !== next) {
      shifts = true;
      first = Math.min(first, old);
      last = end - 1;
    }
    for (; old < end; old += 1) to[old] = next++;
  };
  for (let went = 0, came = 0; went < leaving.length || came < joining.length; ) {
    const leaves = leaving[went] ?? total;
    const joins = joining[came];
    // What comes stands before whatever has its place, gone or not.
    if (joins !== undefined && joins.before <= leaves) {
      keepUntil(joins.before);
      begins[next] = joins.placed.begins;
      ends[next] = joins.placed.ends;
      stretches.push([joins.placed.claim]);
      numbers.set(joins.placed.claim, next++);
      came += 1;
    } else {
      keepUntil(leaves);
      to[old] = GONE;
      first = Math.min(first, old);
      last = Math.max(last, old++);
      went += 1;
    }
  }
  keepUntil(total);
  const claims = ([] as readonly AnyClaim[]).concat(...stretches);
  return { order: { claims, begins, ends }, moved: { to, first, last, shifts }, numbers };
}

/** How many claims of an order stand before this one. */
function positionOf(placed: Placed, { claims, begins, ends }: Order): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const claim = claims[middle];
    const here = claim && { claim, begins: begins[middle] ?? 0, ends: ends[middle] ?? 0 };
    if (here !== undefined && newestFirst(here, placed) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lists with their claims renumbered. `touched` names every list that claims go from or come to, and who comes. */
export function renumbered(
  lists: Lists,
  touched: ReadonlyMap<string, readonly number[]>,
  moved: Moved,
): Lists {
  if (!moved.shifts && touched.size === 0) return lists;
  const after = new Map(lists);
  const patch = (key: string, list: List) => {
    const patched = patchedList(list, touched.get(key) ?? [], moved);
    if (patched.length === 0) after.delete(key);
    else if (patched !== list) after.set(key, patched);
  };
  if (moved.shifts) for (const [key, list] of lists) patch(key, list);
  for (const key of touched.keys()) if (!moved.shifts || !lists.has(key)) patch(key, lists.get(key) ?? NONE);
  return after;
}

function patchedList(list: List, come: readonly number[], { to, first, last }: Moved): List {
  const at = reach(list, first);
  const isMoved = (list[at] ?? Number.POSITIVE_INFINITY) <= last;
  if (come.length === 0 && !isMoved) return list;
  const kept = new Int32Array(list.length);
  // Nothing moved before the first: most of a list is copied as it is.
  kept.set(list.subarray(0, at));
  let length = at;
  for (let place = at; place < list.length; place += 1) {
    const number = to[list[place] ?? 0] ?? GONE;
    if (number !== GONE) kept[length++] = number;
  }
  const patched = length === kept.length ? kept : kept.slice(0, length);
  return come.length === 0 ? patched : union([patched, Int32Array.from(come).sort()]);
}
