/**
 * A block on its way to Slack: its texts are mrkdwn already, and each item is shown whole or not at all.
 */
export interface Part {
  readonly as: 'section' | 'context';
  /** Parts of one kind give way to each other before a different kind does. */
  readonly kind: string;
  /** mrkdwn; empty where there is none. */
  readonly title: string;
  readonly items: readonly string[];
  /** What to do to see the items that did not fit. */
  readonly more: string;
  /** Names the block in the message, so that it can be found there again. */
  readonly id?: string;
  /** Must not be dropped to make room. */
  readonly keep: boolean;
}

/** Indents what belongs to the bullet above it; ordinary leading spaces are lost on some clients. */
const INDENT = '\u2003 ';
export const BULLET = '•  ';

export function entry(first: string, ...under: readonly string[]): string {
  return [`${BULLET}${first}`, ...under.filter((text) => text !== '').map((text) => `${INDENT}${text}`)].join(
    '\n',
  );
}

export const bold = (text: string): string => (text === '' ? '' : `*${text}*`);
export const italic = (text: string): string => (text === '' ? '' : `_${text}_`);

/** Text of our own beside an answer: never dropped to make room. */
export function context(kind: string, text: string): Part {
  return { as: 'context', kind, title: '', items: [text], more: '', keep: true };
}
