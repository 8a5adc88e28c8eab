import type { Random } from './random.ts';

/** One slip of a hurried thumb inside a word: a letter lost, doubled, changed, or swapped with its neighbour. */
function slip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + NEIGHBOURS.charAt((NEIGHBOURS.indexOf(letter) + 1) % NEIGHBOURS.length) + after;
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

/** The keyboard's rows: the letter to the right is the one that is hit. */
const NEIGHBOURS = 'qwertyuiopasdfghjklzxcvbnm';

/** The text with a slip in one of its longer words; as it is where it has none. */
export function misspell(text: string, random: Random): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{6,}$/i.test(word) ? [at] : []));
  if (long.length === 0) return text;
  const chosen = random.pick(long);
  return words.map((word, at) => (at === chosen ? slip(word.toLowerCase(), random) : word)).join(' ');
}
