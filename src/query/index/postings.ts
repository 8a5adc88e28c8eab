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
    return new Map([...this.#lists].map(([key, list]) => [key, Int32Array.from(list)]));
  }
}

/** A claim that several reasons put in one list stands there once. */
export function append(list: number[], claim: number): void {
  if (list[list.length - 1] !== claim) list.push(claim);
}

/** Whatever stands in any of the lists. */
export function union(lists: readonly List[]): List {
  const [first = NONE, ...others] = lists.filter(({ length }) => length > 0);
  if (others.length === 0) return first;
  return Int32Array.from(new Set([first, ...others].flatMap((list) => [...list]))).sort();
}

/** Do two lists have a claim in common? */
export function meet(a: List, b: List): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.some((claim) => holds(longer, claim));
}

/** Does a list hold this claim? Halving: lists of one question differ in length by orders of magnitude. */
export function holds(list: List, claim: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = list[middle] as number;
    if (found === claim) return true;
    if (found < claim) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The claims in every list, newest first; all of them when there is no list. */
export function* intersect(conditions: readonly List[], total: number): Generator<number> {
  const [shortest, ...others] = [...conditions].sort((a, b) => a.length - b.length);
  if (shortest === undefined) {
    for (let claim = 0; claim < total; claim += 1) yield claim;
    return;
  }
  const at = others.map(() => 0);
  for (const claim of shortest) {
    let everywhere = true;
    for (let list = 0; list < others.length && everywhere; list += 1) {
      const other = others[list] as List;
      let position = at[list] as number;
      while (position < other.length && (other[position] as number) < claim) position += 1;
      at[list] = position;
      everywhere = other[position] === claim;
    }
    if (everywhere) yield claim;
  }
}
