import { cut, plain } from './escape.ts';
import { COMMAND } from './limits.ts';

/**
 * A name that Discord takes for a command, subcommand or option: lower case letters of any script, digits,
 * `-`, `_` and `'`, at most 32 characters. `asOf` becomes `as_of`.
 */
export function fitName(name: string): string {
  const fitted = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .toLowerCase()
    .replace(/[^-_'\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...fitted].slice(0, COMMAND.name).join('');
}

/** What stands beside a name in Discord's menu: one line, never empty, cut at a word. */
export function fitDescription(text: string, otherwise: string): string {
  return cut(plain(text).trim() || otherwise, COMMAND.description);
}
