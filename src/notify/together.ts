/**
 * Does at once what is asked for while the last of it is still being done: what costs as much for one as for
 * several is then paid for once. Each who asks hears when theirs is done, or what kept all of it from it.
 */
export function together<T>(work: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: T[] = [];
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();
  return (item) => {
    waiting.push(item);
    next ??= last.then(() => {
      const items = waiting;
      waiting = [];
      next = null;
      const done = work(items);
      last = done.catch(() => {});
      return done;
    });
    return next;
  };
}
