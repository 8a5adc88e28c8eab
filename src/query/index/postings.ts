import { itemAt } from '../../claims/item-at.ts';

/** Numbers of claims, ascending: claims are numbered newest first. */
export type List = Int32Array;

export const NONE: List = new Int32Array(0);

/** By key: of a topic, of a source, of a word. */
export type Lists = ReadonlyMap<string, List>;

/** Lists under construction. Claims must come in ascending order. */
export class Postings {
  readonly #lists = new Map<string, number[]>();

  /** The list of a key, for adding to it often. */
  list(key: string): number[] {
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = [];
      this.#lists.set(key, list);
    }
    return list;
  }

  add(key: string, claim: number): void {
    append(this.list(key), claim);
  }

  done(): Lists {
    return new Map([...this.#lists].map(([key, list]) => [key, new Int32Array(list)]));
  }
}

/** A claim that several reasons put in one list stands there once. */
export function append(list: number[], claim: number): void {
  if (list[list.length - 1] !== claim) list.push(claim);
}

/** Whatever stands in any of the lists. */
export function union(lists: readonly List[]): List {
  return lists
    .filter(({ length }) => length > 0)
    .reduce((all, list) => (all === NONE ? list : merged(all, list)), NONE);
}

function merged(a: List, b: List): List {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const both = new Int32Array(a.length + b.length);
  let [length, copied] = [0, 0];
  for (const claim of few) {
    // Whole stretches at a time: lists that are put together mostly differ much in length.
    const at = reach(many, claim, copied);
    both.set(many.subarray(copied, at), length);
    length += at - copied;
    copied = at;
    if (many[at] !== claim) both[length++] = claim;
  }
  both.set(many.subarray(copied), length);
  return both.subarray(0, length + many.length - copied);
}

/** Do two lists have a claim in common? */
export function meet(a: List, b: List): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.some((claim) => holds(longer, claim));
}

/** Does a list hold this claim? */
export const holds = (list: List, claim: number): boolean => list[reach(list, claim)] === claim;

/**
 * Where a list, read from a position on, comes to this claim or to the first behind it. In leaps that double,
 * then halving: lists of one question differ in length by orders of magnitude.
 */
export function reach(list: List, claim: number, from = 0): number {
  let leap = 1;
  while ((list[from + leap] ?? claim) < claim) leap *= 2;
  let low = from;
  let high = Math.min(from + leap, list.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? claim) < claim) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The claims in every list, newest first; all of them when there is no list. */
export function intersect(conditions: readonly List[], total: number): List {
  const [shortest, ...others] = [...conditions].sort((a, b) => a.length - b.length);
  if (shortest === undefined) return Int32Array.from({ length: total }, (_, claim) => claim);
  if (others.length === 0) return shortest;
  const at = new Int32Array(others.length);
  return shortest.filter((claim) => {
    for (let list = 0; list < others.length; list += 1) {
      const other = itemAt(others, list);
      const position = reach(other, claim, itemAt(at, list));
      at[list] = position;
      if (other[position] !== claim) return false;
    }
    return true;
  });
}
