import type { FootnoteBlock, Line, Reply } from '../../chat/reply.ts';
import { cut, plain } from './escape.ts';
import { NOTE } from './limits.ts';
import { lineCut } from './link.ts';
import { around, write } from './text.ts';

/** One line of ours above an answer: who shows it, or why nobody else sees it. */
export type Note = Line;

export const reason = (text: string): Note => [cut(plain(text).trim(), NOTE.text)];

export const sharedBy = (name: string): Note => [`Shared by ${named(name)}`];

/** Whose figures were checked stands behind the link: Discord shows others no message that one person saw. */
export const sharedCheck = (name: string, address: string): Note => [
  `${named(name)} had the figures of `,
  { text: 'a message', href: address },
  ' checked',
];

/** In Discord's markdown. */
export const noteText = (note: Note): string =>
  write(around(SMALL, lineCut(note, NOTE.longest - SMALL.length)));

/** A reply as it stands below its note, for when it is written anew. */
export function under(note: Note | null, reply: Reply): Reply {
  if (note === null) return reply;
  const block: FootnoteBlock = { kind: 'footnote', line: note };
  return { ...reply, blocks: [block, ...reply.blocks] };
}

const SMALL = '-# ';
const named = (name: string): string => cut(plain(name).trim(), NOTE.name) || 'Somebody';
