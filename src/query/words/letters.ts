/** Which letters a word has, as a set of 32 bits; rarer letters share a bit. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many letters only one of two words has. One typing error makes it two at most. */
export function lettersApart(a: number, b: number): number {
  let bits = a ^ b;
  let apart = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    apart += 1;
  }
  return apart;
}
