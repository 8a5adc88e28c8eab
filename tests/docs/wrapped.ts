import wrapAnsi from 'wrap-ansi';

/** A line wrapped at words, its further lines indented to where its own text begins. */
export function wrapped(line: string, width: number): string[] {
  const [, leadIn = '', text = ''] = /^((?:[•▎]|\s)*)(.*)$/u.exec(line) ?? [];
  const further = leadIn.replaceAll('•', ' ');
  const [first = '', ...rest] = wrapAnsi(text, width - leadIn.length).split('\n');
  return [`${leadIn}${first}`, ...rest.map((more) => `${further}${more}`)];
}
