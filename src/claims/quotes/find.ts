/** Every place where a text has the quote, verbatim: offsets in UTF-16 units. */
export function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

export interface NearMiss {
  readonly start: number;
  /** What the document has there, to be copied. */
  readonly text: string;
  /** The same but for spaces, capitals, quotation marks or dashes; else only a part of it is there. */
  readonly whole: boolean;
}

/** Where a quote that is not verbatim was probably taken from. */
export function nearMiss(text: string, quote: string): NearMiss | null {
  const plainText = plain(text);
  const plainQuote = plain(quote).letters.trim();
  const whole = plainQuote === '' ? -1 : plainText.letters.indexOf(plainQuote);
  if (whole !== -1) return cut(text, plainText, whole, plainQuote.length, true);
  const part = longestRun(plainText.letters, plainQuote.split(' '));
  return part === null ? null : cut(text, plainText, part.at, part.length, false);
}

interface Plain {
  readonly letters: string;
  /** The offset in the original of each letter, and of the end. */
  readonly origins: readonly number[];
}

function cut(text: string, { origins }: Plain, at: number, length: number, whole: boolean): NearMiss {
  const start = origins[at] ?? 0;
  return { start, text: text.slice(start, (origins[at + length - 1] ?? start) + 1), whole };
}

/** What is left when typography is taken out: one kind of space, quotation mark and dash, small letters. */
function plain(text: string): Plain {
  let letters = '';
  const origins: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = simplest(text.charAt(at));
    if (letter === ' ' && letters.endsWith(' ')) continue;
    letters += letter;
    origins.push(at);
  }
  return { letters, origins };
}

function simplest(unit: string): string {
  if (/\s/.test(unit)) return ' ';
  if (/["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u0060\u00b4]/.test(unit)) return "'";
  if (/[\u2010-\u2015\u2212]/.test(unit)) return '-';
  const small = unit.toLowerCase();
  // Offsets must stay in step: İ becomes two units in lower case.
  return small.length === 1 ? small : unit;
}

/** The longest run of at least three of the words that the text has in this order. */
function longestRun(text: string, words: readonly string[]): { at: number; length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 3; to <= words.length; to++) {
      const run = words.slice(from, to).join(' ');
      const at = text.indexOf(run);
      if (at === -1) break;
      if (best === null || run.length > best.length) best = { at, length: run.length };
    }
  }
  return best;
}
