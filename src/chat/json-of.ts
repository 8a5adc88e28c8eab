const known = new WeakMap<object, string>();

/**
 * The JSON of something that nobody alters any more, written once: an answer is posted, kept and sent again and
 * again as the very same object.
 */
export function jsonOf(value: object): string {
  const text = known.get(value) ?? JSON.stringify(value);
  known.set(value, text);
  return text;
}
