interface Entry<T> {
  readonly until: number;
  readonly value: Promise<T>;
}

/**
 * Asks once for each key and remembers the answer so many milliseconds; whoever asks meanwhile waits for the
 * same answer. Failures are not remembered. Bounded; the oldest are forgotten first.
 */
export function remembered<T>(
  ask: (key: string) => Promise<T>,
  milliseconds: number,
  now: () => number,
  room = 5_000,
): (key: string) => Promise<T> {
  const known = new Map<string, Entry<T>>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined && found.until > now()) return found.value;
    const entry = { until: now() + milliseconds, value: ask(key) };
    known.delete(key);
    known.set(key, entry);
    entry.value.catch(() => known.get(key) === entry && known.delete(key));
    const [oldest] = known.keys();
    if (known.size > room && oldest !== undefined) known.delete(oldest);
    return entry.value;
  };
}
