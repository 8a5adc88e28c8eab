/** Which letters a word has, as a set of 32 bits; rarer letters share a bit. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/**
 * Can two words be within so many typing errors? Each adds or takes away two letters at most, so that most
 * words are told apart without counting errors at all.
 */
export function mayBeNear(a: number, b: number, errors: number): boolean {
  let bits = a ^ b;
  let apart = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    apart += 1;
  }
  return apart <= 2 * errors;
}
