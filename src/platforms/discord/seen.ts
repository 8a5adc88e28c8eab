/** Which interactions and messages were already taken: Discord sends some again after a reconnect. */
export interface Seen {
  /** True the first time it is asked about an id. */
  first(id: string): Promise<boolean>;
}

/** Remembers the newest `capacity` ids; a redelivery comes within minutes. */
export function rememberSeen(capacity = 5000): Seen {
  const ids = new Set<string>();
  return {
    async first(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
