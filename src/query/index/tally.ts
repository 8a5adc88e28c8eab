/** How often each value stands under each key. What stands nowhere any more is gone from it. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Adds to a tally, or takes from it with negative `times`; the tally it is given stays as it was. */
export class Tallying {
  readonly #keys: Map<string, Map<string, number>>;

  constructor(from: Tally = new Map()) {
    this.#keys = new Map([...from].map(([key, values]) => [key, new Map(values)]));
  }

  add(key: string, value: string, times: number): void {
    let values = this.#keys.get(key);
    if (values === undefined) {
      values = new Map();
      this.#keys.set(key, values);
    }
    const total = (values.get(value) ?? 0) + times;
    if (total !== 0) values.set(value, total);
    else values.delete(value);
    if (values.size === 0) this.#keys.delete(key);
  }

  done(): Tally {
    return this.#keys;
  }
}

/** The values that stand under a key, in order. */
export const valuesOf = (tally: Tally, key: string): string[] => [...(tally.get(key)?.keys() ?? [])].sort();
