import { shown } from './escape.ts';
import { NOTE } from './limits.ts';

/** One line of ours above an answer, in Discord's markdown: who shows it, or why nobody else sees it. */
export type Note = string;

export const reason = (text: string): Note => small(shown(text, NOTE.text));

export const sharedBy = (name: string): Note => small(`Shared by ${named(name)}`);

/** Whose figures were checked stands behind the link: Discord shows others no message that one person saw. */
export const sharedCheck = (name: string, address: string): Note =>
  small(`${named(name)} had the figures of [a message](${address}) checked`);

const named = (name: string): string => shown(name, NOTE.name) || 'Somebody';
const small = (text: string): Note => `-# ${text}`;
