/**
 * A drawing of something that nobody alters any more, made once for each: one estimate stands in answer after
 * answer as the very same object, and an answer is posted, kept and sent again.
 */
export function drawnOnce<Thing extends object, Drawing>(
  draw: (thing: Thing) => Drawing,
): (thing: Thing) => Drawing {
  const known = new WeakMap<Thing, Drawing>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const drawing = draw(thing);
    known.set(thing, drawing);
    return drawing;
  };
}
