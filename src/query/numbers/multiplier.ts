const TIMES: readonly (readonly [RegExp, number])[] = [
  [/k|thousands?|тис(?:\.|яч\p{L}*)?|тыс(?:\.|яч\p{L}*)?|mille|tausend|천/iuy, 1_000],
  [/hundreds?|сот\p{L}{0,2}|백/iuy, 100],
  [/만/uy, 10_000],
  [/millions?|mln|mn|млн\.?|мільйон\p{L}*|миллион\p{L}*/iuy, 1_000_000],
];
const GAP = /[-\u2010\u2011]|[ \u00a0\u2009\u202f]?/y;
/** A Latin or Cyrillic letter after it would make it another word: "8 km". Hangul counters follow directly. */
const ENDS = /(?![\p{Script=Latin}\p{Script=Cyrillic}\d])/uy;

/** "k", "thousand", "тис." right behind a number that ends at `at`; a hyphen may join them ("27-hundred"). */
export function multiplier(text: string, at: number): { value: number; end: number } | null {
  GAP.lastIndex = at;
  const from = at + (GAP.exec(text)?.[0].length ?? 0);
  for (const [word, value] of TIMES) {
    word.lastIndex = from;
    const match = word.exec(text);
    if (match === null) continue;
    const end = from + match[0].length;
    ENDS.lastIndex = end;
    if (ENDS.test(text)) return { value, end };
  }
  return null;
}
