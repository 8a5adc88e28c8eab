import { type Document, type ErrorCode, visit, type YAMLError } from 'yaml';

/** What went wrong first: what follows in a broken file mostly comes of it. */
export interface FirstError {
  /** In characters from the top of the file. */
  readonly offset: number;
  readonly message: string;
}

export function firstError(document: Document): FirstError | null {
  const [first, ...others] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (first === undefined) return null;
  const error = others.reduce(
    (earliest, other) => (other.pos[0] < earliest.pos[0] ? other : earliest),
    first,
  );
  return { offset: opening(error, document) ?? error.pos[0], message: explained(error) };
}

/** What the parser found, and what to write instead. */
export function explained({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  const cure = message.startsWith(UNCLOSED)
    ? 'close the quotation mark that is opened here'
    : (CURES[code] ?? 'compare the line, and the one above it, with the records around it');
  return `is no valid YAML (${message.replace(/;.*$/, '')}): ${cure}`;
}

const UNCLOSED = 'Missing closing';
const LINED_UP = 'begin each field of a record right under the one above it';

const CURES: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'a text that begins with * goes in quotation marks',
  BAD_COLLECTION_TYPE: 'take out the word that begins with !',
  BAD_DIRECTIVE: 'a text that begins with % goes in quotation marks',
  BAD_DQ_ESCAPE: 'put the text in single quotation marks, in which a backslash is a backslash',
  BAD_INDENT: `close the bracket or brace that is opened above; else ${LINED_UP}`,
  BAD_SCALAR_START: 'put the text in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: `a text with ": " in it goes in quotation marks; else ${LINED_UP}`,
  BLOCK_IN_FLOW: 'close the bracket or brace that is opened above',
  MISSING_CHAR: `begin each record with "- " and write each field as "field: value"; else ${LINED_UP}`,
  MULTILINE_IMPLICIT_KEY: `write "field: value", with the colon and a space; else ${LINED_UP}`,
  MULTIPLE_ANCHORS: 'a text that begins with & goes in quotation marks',
  MULTIPLE_DOCS: 'take out the line ---',
  TAB_AS_INDENT: 'set lines in with spaces',
  TAG_RESOLVE_FAILED: 'a text that begins with ! goes in quotation marks',
  UNEXPECTED_TOKEN: `put the whole text in one pair of quotation marks, and write one of its own twice (''); else ${LINED_UP}`,
};

/** A quotation mark that is never closed is noticed at the end of the file: where it was opened is what helps. */
function opening({ message, pos: [end] }: YAMLError, document: Document): number | null {
  if (!message.startsWith(UNCLOSED)) return null;
  let opened: number | null = null;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] <= end) opened = range[0];
    },
  });
  return opened;
}
