const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** "11,000". The one place where a number becomes text. */
export const numberInWords = (n: number): string => GROUPED.format(n);
