/** What must stand at a place of a list: where nothing does, that is a bug. */
export function itemAt<T>(list: ArrayLike<T>, place: number): T {
  const item = list[place];
  if (item === undefined) throw new Error(`nothing stands at ${place} of ${list.length}`);
  return item;
}
