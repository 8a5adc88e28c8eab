/** Enough to share what each costs, and few enough that all else goes on between one lot and the next. */
const MOST = 50;

/**
 * What is asked for during one `wait` is done in one go, all or none; everybody waits until it is done. Where that
 * fails, each is done alone, so that nobody fails for another's sake.
 */
export function gathered<T>(
  doAll: (...items: readonly T[]) => Promise<void>,
  wait: () => Promise<void>,
): (item: T) => Promise<void> {
  let open: { readonly items: T[]; readonly done: Promise<void> } | null = null;

  function begin() {
    const items: T[] = [];
    const done = wait().then(() => {
      if (open?.items === items) open = null;
      return doAll(...items);
    });
    return { items, done };
  }

  return (item) => {
    if (open === null || open.items.length >= MOST) open = begin();
    const { items, done } = open;
    items.push(item);
    return done.catch((error: unknown) => {
      if (items.length === 1) throw error;
      return doAll(item);
    });
  };
}
