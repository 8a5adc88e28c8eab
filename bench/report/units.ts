/** "0.036 ms", "12 ms", "1.8 s": three digits, as many as the measurement is worth. */
export function inTime(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toPrecision(3)} s`;
  return milliseconds >= 100 ? `${milliseconds.toFixed(0)} ms` : `${milliseconds.toPrecision(3)} ms`;
}

export const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** "×52", "×0.7": how many times the reference. */
export const timesOver = (value: number, reference: number): string => {
  const times = value / reference;
  return `×${times >= 10 ? Math.round(times).toLocaleString('en-US') : times.toFixed(1)}`;
};

/** ".98" */
export const asShare = (share: number): string => share.toFixed(2).replace(/^0/, '');
