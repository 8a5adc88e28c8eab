import type { Line, Link } from '../../chat/reply.ts';
import { escaped, plain, shown } from './escape.ts';
import { SHARE } from './limits.ts';

/**
 * A masked link, or its text alone where there is no address that can be trusted to be one: http(s), with
 * no user name that could pass for a host, and not so long that it crowds out the figures.
 */
export function link({ text, href }: Link): string {
  const url = address(href);
  if (url === null) return shown(text, SHARE.link);
  // A text that looks like an address must not hide another: the true host stands for it.
  const named = plain(text).trim() === '' || /:\/\/|^\s*www\./i.test(text) ? url.host : text;
  // Inside a link's text Discord does not read `\]` as an escape.
  const unbracketed = named.replaceAll('[', '(').replaceAll(']', ')');
  return `[${shown(unbracketed, SHARE.link)}](${encoded(url)})`;
}

/** A sentence with its links; null when it is longer than `max`: it is then left out whole. */
export function line(spans: Line, max: number): string | null {
  const text = spans
    .map((span) => (typeof span === 'string' ? escaped(span) : link(span)))
    .join('')
    .trim();
  return text.length <= max ? text : null;
}

/** As much of a sentence as fits: links whole, the last words cut. For what must be said in any case. */
export function lineCut(spans: Line, max: number): string {
  let text = '';
  for (const span of spans) {
    const next = typeof span === 'string' ? escaped(span) : link(span);
    if (text.length + next.length > max) {
      const room = max - text.length;
      return `${text}${typeof span === 'string' && room > 20 ? shown(span, room) : '…'}`.trim();
    }
    text += next;
  }
  return text.trim();
}

/** Whole items while they fit, then how many more there are. */
export function listing(items: readonly string[], max: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const item of items) {
    if (length + item.length > max) break;
    kept.push(item);
    length += item.length + 3;
  }
  const more = items.length - kept.length;
  if (more === 0) return kept.join(' · ');
  return kept.length === 0 ? `${more} articles` : `${kept.join(' · ')} and ${more} more`;
}

function address(href: string | null): URL | null {
  if (href === null || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || encoded(url).length > SHARE.href) return null;
  return url;
}

/** Whatever could end the address or begin something else inside it. */
function encoded(url: URL): string {
  return url.href.replace(
    /[()<>[\]\\`|"*\s]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
