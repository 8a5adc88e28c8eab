/**
 * How finely a number was counted, read off its digits: the largest power of ten that divides it (3,000 →
 * 1,000; 2,700 → 100; 17 → 1), for a decimal its last printed digit (2.7 → 0.1). Zero is counted by ones.
 */
export function granularity(n: number): number {
  if (n === 0) return 1;
  if (!Number.isInteger(n)) return 1 / 10 ** decimals(n);
  let g = 1;
  while (n % (g * 10) === 0) g *= 10;
  return g;
}

/** Round numbers are read as estimates even where no word says so. */
export const isRound = (n: number): boolean => granularity(n) >= 10;

/** Printed decimal places; JavaScript writes very small numbers as `1.5e-7`. */
function decimals(n: number): number {
  const [digits = '', exponent = '0'] = String(n).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
