/** Slack's message text into what the person saw and meant: no control sequences, no entities. */
const SEQUENCE = /<([@#!]?)([^\s<>|][^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITY = /&(amp|lt|gt);/g;
const MARKS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** The label of a mention as it stands in the text; nothing where Slack sends only an id. */
function named(sign: '@' | '#', label: string | undefined): string {
  return label === undefined || label === '' ? ' ' : sign + label.replace(/^[@#]/, '');
}

function meaning(kind: string, target: string, label: string | undefined): string {
  switch (kind) {
    case '@':
      return named('@', label);
    case '#':
      return named('#', label);
    case '!':
      // <!here>, <!subteam^S1|@desk>, <!date^1234^{date}|2 May>
      return label ?? (target.includes('^') ? ' ' : `@${target}`);
    default:
      return label ?? target.replace(/^(?:mailto|tel):/, '');
  }
}

/** `self` is our own user id: the mention that called us is no part of the question. */
export function plainText(text: string, self: string | null): string {
  return text
    .replace(SEQUENCE, (_, kind: string, target: string, label: string | undefined) =>
      kind === '@' && target === self ? ' ' : meaning(kind, target, label),
    )
    .replace(ENTITY, (whole, name: string) => MARKS[name] ?? whole)
    .replace(/^[\s:,]+|\s+$/gu, '');
}

/** `me casualties`: the answer is for the asker alone. */
export function forMe(text: string): { readonly private: boolean; readonly words: string } {
  const asked = /^me(?=\s|$)\s*/iu.exec(text);
  return asked === null
    ? { private: false, words: text }
    : { private: true, words: text.slice(asked[0].length) };
}
