/**
 * People's and documents' text as Discord shows it literally: no formatting, no mention (`<@id>`, `<#id>`,
 * `</cmd:id>`, `<t:0>`, `<:emoji:id>`, `@everyone`), no emoji names, no clickable bare address. Line breaks
 * become blanks, so that nothing becomes a heading, a list or a quote either. Characters that reorder what
 * follows them, and lone surrogates, which are no valid JSON to Discord, are removed.
 */
export function escaped(text: string): string {
  return plain(text)
    .replace(/[\\*_~`|[\]<>@]/g, '\\$&')
    .replace(/:(?=\/\/|[^\s:]+:)/g, '\\:')
    .replace(/^(\s*)([#+-])/, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s|$)/, '$1\\.');
}

/** Text inside a code span: shown as it is, so that a back-tick could only end it. */
export function code(text: string): string {
  const inside = plain(text).replaceAll('`', "'").trim();
  return inside === '' ? '' : `\`${inside}\``;
}

/** On one line, of valid characters in their own order. */
export function plain(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
      // A blank that stands alone stays as it is: nearly all do.
      .replace(/[\p{Cc}\u2028\u2029 ]{2,}|[\p{Cc}\u2028\u2029]/gu, ' ')
  );
}

/** Cut at a word where it is longer than `max`, with an ellipsis; never inside a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = kept.search(/\s\S*$/);
  // A text without blanks near its end is cut where it is.
  return `${word > max / 2 ? kept.slice(0, word) : kept}…`;
}

/** Escaped, and short enough *after* escaping: a cut through an escape would undo it. */
export function shown(text: string, max: number): string {
  const whole = plain(text).trim();
  let room = max;
  let fitted = escaped(whole.length > 2 * max ? cut(whole, max) : whole);
  while (fitted.length > max) {
    fitted = escaped(cut(whole, room));
    // An escape adds at most one character to each.
    room -= Math.max(1, Math.ceil((fitted.length - max) / 2));
  }
  return fitted;
}
