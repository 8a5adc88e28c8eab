import type { Line, Link, Span } from '../../chat/reply.ts';
import { FIELD } from './limits.ts';

/**
 * Plain text into Slack's mrkdwn. Slack decodes `&amp; &lt; &gt;` and has no escape for anything else, so a
 * character that would format is replaced by one that looks the same and does nothing. Every text object we
 * send is `verbatim`, so Slack itself turns no word into a link or a mention.
 */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '\u2217', '~': '\u223C', '`': '\u02CB' };

/** Marks that turn the direction of what follows, and what nobody can see. */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/gu;
/** Without the blank that stands alone, as nearly all do: it stays as it is. */
const CONTROL = /[\p{Cc}\s]{2,}|\p{Cc}|[^\S ]/gu;
const UNDERSCORE_AT_EDGE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Slack draws a quote bar beside a line that begins with `>`, escaped or not. */
const QUOTE_MARK = /^(\s*)>+/u;

function flat(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, ' ');
}

function inert(text: string): string {
  return flat(text)
    .replace(/[*~`]/g, (mark) => LOOKALIKES[mark] ?? mark)
    .replace(UNDERSCORE_AT_EDGE, '\u02CD')
    .replace(QUOTE_MARK, '$1\u203A');
}

function entities(text: string): string {
  return text.replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** Characters as people count them: a letter with its accents, an emoji with its skin tone. */
const CHARACTERS = new Intl.Segmenter();

/** Shortens between two characters, at a space if one is near, never inside an entity. */
function clip(text: string, max: number, written: (text: string) => string = entities): string {
  const whole = written(text);
  if (whole.length <= max) return whole;
  let kept = '';
  for (const { segment } of CHARACTERS.segment(text)) {
    const piece = written(segment);
    if (kept.length + piece.length > max - 1) break;
    kept += piece;
  }
  const space = kept.lastIndexOf(' ');
  const near = space > 0 && space > kept.length - 40;
  return `${(near ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** Text as text, whatever it contains; at most `max` characters once escaped. */
export function safe(text: string, max: number): string {
  return clip(inert(text).trim(), max);
}

/** Text for labels and titles (`plain_text`), where Slack formats nothing and decodes nothing. */
export function plain(text: string, max: number): string {
  return clip(flat(text).trim(), max, (each) => each);
}

/** Text between back-ticks, where Slack formats nothing. */
export function code(text: string, max: number): string {
  const inside = clip(flat(text).replaceAll('`', '\u02CB').trim(), max);
  return inside === '' ? '' : `\`${inside}\``;
}

/** An http(s) address in the form Slack's `<address|text>` needs, or null where there is none to be had. */
function address(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const written = entities(
    url.href.replace(/[|<>`*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
  );
  return written.length <= FIELD.href ? written : null;
}

const LIKE_AN_ADDRESS = /^\s*(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/?#:]|\s*$)/iu;
const withoutWww = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** A text that reads like another address than the one behind it would hide where the link leads. */
function honest(text: string, href: string): string {
  const { host } = new URL(href);
  if (text.trim() === '') return host;
  const claimed = LIKE_AN_ADDRESS.exec(text)?.[1];
  const meant = claimed === undefined || withoutWww(claimed) === withoutWww(host);
  return meant ? text : `${text} (${host})`;
}

export function link({ text, href }: Link, max: number = FIELD.linkText): string {
  const target = address(href);
  // A bar inside the text would be read as the bar before it.
  const shown = safe(target === null ? text : honest(text, target), max).replaceAll('|', '\u2223');
  return target === null || shown === '' ? shown : `<${target}|${shown}>`;
}

/** Slack writes the channel's name there; that notifies nobody. */
const CHANNEL = /^[CGD][A-Z0-9]+$/u;

function spanned(span: Exclude<Span, string>): string {
  if (!('channel' in span)) return link(span);
  return CHANNEL.test(span.channel) ? `<#${span.channel}>` : safe(span.channel, FIELD.linkText);
}

/** Text with links. What does not fit ends the line; a link is shown whole or not at all. */
export function line(spans: Line, max: number = FIELD.line): string {
  let written = '';
  for (const span of spans) {
    // One character is kept for the ellipsis.
    const room = max - 1 - written.length;
    const piece = typeof span === 'string' ? entities(inert(span)) : spanned(span);
    if (piece.length > room) {
      return typeof span === 'string' ? written + clip(inert(span), room + 1) : `${written.trimEnd()}…`;
    }
    written += piece;
  }
  return written.trim();
}
