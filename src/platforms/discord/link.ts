import type { Line, Link, Span } from '../../chat/reply.ts';
import { escaped, plain, shown } from './escape.ts';
import { SHARE } from './limits.ts';
import { joined, lengthOf, type Part, type Text } from './text.ts';

/**
 * A masked link, or its text alone where there is no address that can be trusted to be one: http(s), with
 * no user name that could pass for a host, and not so long that it crowds out the figures.
 */
export function link({ text, href }: Link): Part {
  const url = address(href);
  if (url === null) return shown(text, SHARE.link);
  // A text that looks like an address must not hide another: the true host stands for it.
  const named = plain(text).trim() === '' || /:\/\/|^\s*www\./i.test(text) ? url.host : text;
  // Inside a link's text Discord does not read `\]` as an escape.
  const unbracketed = named.replaceAll('[', '(').replaceAll(']', ')');
  return { name: shown(unbracketed, SHARE.link), href: encoded(url) };
}

/** Discord writes the channel's name there, for those who may see it; that notifies nobody. */
function part(span: Span): Part {
  if (typeof span === 'string') return escaped(span);
  if (!('channel' in span)) return link(span);
  return /^\d+$/.test(span.channel) ? `<#${span.channel}>` : escaped(span.channel);
}

/** A sentence with its links; null when it is longer than `max`: it is then left out whole. */
export function line(spans: Line, max: number): Text | null {
  const text = trimmed(spans.map(part));
  return lengthOf(text) <= max ? text : null;
}

/** As much of a sentence as fits: links whole, the last words cut. For what must be said in any case. */
export function lineCut(spans: Line, max: number): Text {
  const text: Part[] = [];
  for (const span of spans) {
    const next = part(span);
    const room = max - lengthOf(text);
    if (lengthOf([next]) > room) {
      return trimmed([...text, typeof span === 'string' && room > 20 ? shown(span, room) : '…']);
    }
    text.push(next);
  }
  return trimmed(text);
}

/** Whole items while they fit, then how many more there are. */
export function listing(items: readonly Part[], max: number): Text {
  const kept: Text[] = [];
  for (const item of items) {
    if (lengthOf(joined([...kept, [item]], ' · ')) > max) break;
    kept.push([item]);
  }
  const more = items.length - kept.length;
  if (more === 0) return joined(kept, ' · ');
  return kept.length === 0 ? [`${more} articles`] : [...joined(kept, ' · '), ` and ${more} more`];
}

function trimmed(text: Text): Text {
  return text.map((part, at) => {
    if (typeof part !== 'string') return part;
    const start = at === 0 ? part.trimStart() : part;
    return at === text.length - 1 ? start.trimEnd() : start;
  });
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
