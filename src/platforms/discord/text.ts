/**
 * Discord's markdown with its links still told apart, so that an address that stands in the message already
 * can be left out where room is short.
 */
export type Text = readonly Part[];
export type Part = string | Masked;

/** A masked link; both sides are escaped already. */
interface Masked {
  readonly name: string;
  readonly href: string;
}

const NONE: ReadonlySet<string> = new Set();

/** As Discord takes it; links to the addresses in `linked` are written as their names. */
export function write(text: Text, linked: ReadonlySet<string> = NONE): string {
  return text.map((part) => (typeof part === 'string' ? part : writePart(part, linked))).join('');
}

function writePart({ name, href }: Masked, linked: ReadonlySet<string>): string {
  return linked.has(href) ? name : `[${name}](${href})`;
}

export const lengthOf = (text: Text): number => write(text).length;

export const addresses = (text: Text): string[] =>
  text.flatMap((part) => (typeof part === 'string' ? [] : [part.href]));

/** Nothing stays nothing: a dash or a bold mark alone would be seen. */
export const around = (before: string, text: Text, after = ''): Text =>
  lengthOf(text) === 0 ? [] : [before, ...text, after];

export function joined(texts: readonly Text[], by: string): Text {
  return texts.filter((text) => lengthOf(text) > 0).flatMap((text, at) => (at === 0 ? text : [by, ...text]));
}
