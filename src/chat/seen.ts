/**
 * Which deliveries have been taken on. Platforms deliver again what they think was not received: Slack at
 * once, after one and after five minutes; Discord after a connection was resumed.
 */
export interface Seen {
  /** Takes on a delivery that has several names; false if one of them was taken on before. */
  take(ids: readonly string[]): Promise<boolean>;
}

/** For one process. Enough for a busy workspace's last ten minutes; the oldest are forgotten first. */
export function seenInMemory(room = 10_000): Seen {
  const taken = new Set<string>();
  return {
    async take(ids) {
      const known = ids.some((id) => taken.has(id));
      for (const id of ids) taken.add(id);
      for (const oldest of taken) {
        if (taken.size <= room) break;
        taken.delete(oldest);
      }
      return !known;
    },
  };
}
