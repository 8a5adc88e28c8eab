import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Menu } from '../../chat/platform.ts';
import { ASK, commandNamed, PRIVATE, QUESTION } from './commands.ts';

/**
 * What is typed in words elsewhere, as Discord's boxes take it: `sources nis` is `/dprk sources name: nis`
 * here, `who said 4000` is `/dprk ask question: who said 4000`, and `me casualties` is
 * `/dprk casualties private: True`.
 */
export function inBoxes(typed: string, command: string, menus: readonly Menu[]): string {
  const [, me = '', words = ''] = /^\s*(me\s+)?(.*?)\s*$/isu.exec(typed) ?? [];
  const slash = `/${command}`;
  const known = commandNamed(command, menus)?.subcommands;
  if (known === undefined || words === '') return `${slash} ${typed}`.trim();
  const [first = '', ...rest] = words.split(/\s+/u);
  const secret = me === '' ? '' : ` ${PRIVATE}: True`;
  const subcommand = known.get(first);
  if (subcommand && rest.length === 0) return `${slash} ${first}${secret}`;
  const box = subcommand?.shape.options?.find(({ type }) => type === ApplicationCommandOptionType.String);
  if (subcommand && box && Object.keys(subcommand.fixed).length === 0) {
    return `${slash} ${first} ${box.name}: ${rest.join(' ')}${secret}`;
  }
  return `${slash} ${ASK} ${QUESTION}: ${words}${secret}`;
}
