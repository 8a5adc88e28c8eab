import wrapAnsi from 'wrap-ansi';

/** Wraps at words; a word wider than the line (an address) stays whole. */
export function wrap(text: string, width: number): string {
  return wrapAnsi(text, width, { hard: false });
}

/** Text behind a lead-in, its further lines indented to where it began. `indent`: the lead-in's columns. */
export function hang(leadIn: string, text: string, width: number, indent: number = leadIn.length): string {
  const [first = '', ...rest] = wrap(text, Math.max(20, width - indent)).split('\n');
  return [`${leadIn}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}
