import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Menu } from '../../chat/platform.ts';
import { ASK, commandNamed, PRIVATE, QUESTION } from './commands.ts';

/**
 * What is typed in words elsewhere, as Discord's boxes take it: `/dprk sources nis` is
 * `/dprk sources name: nis` here, `/dprk who said 4000` is `/dprk ask question: who said 4000`, and
 * `/dprk me casualties` is `/dprk casualties private: True`.
 */
export function inBoxes(typed: string, menus: readonly Menu[]): string {
  const [, name = '', words = ''] = /^\/(\S+)\s*(.*)$/s.exec(typed) ?? [];
  const command = commandNamed(name, menus);
  if (command === null || words === '') return typed;
  const [, me = '', asked = ''] = /^(me\s+)?(.*)$/is.exec(words) ?? [];
  const [first = '', ...rest] = asked.split(/\s+/);
  const known = command.subcommands.get(first);
  const box = known?.shape.options?.find(({ type }) => type === ApplicationCommandOptionType.String)?.name;
  const own = known !== undefined && Object.keys(known.fixed).length === 0;
  const secret = me === '' ? '' : ` ${PRIVATE}: True`;
  if (known && rest.length === 0) return `/${name} ${first}${secret}`;
  if (own && box !== undefined) return `/${name} ${first} ${box}: ${rest.join(' ')}${secret}`;
  return `/${name} ${ASK} ${QUESTION}: ${asked}${secret}`;
}
