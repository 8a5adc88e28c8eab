import {
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Menu, Question } from '../../chat/platform.ts';
import { ASK, commandNamed, PRIVATE, QUESTION } from './commands.ts';
import { askerOf, roomOf } from './place.ts';

/** A slash command as Discord sends it, as a question to the desk. */
export function question(raw: APIChatInputApplicationCommandInteraction, menus: readonly Menu[]): Question {
  const { name, options = [] } = raw.data;
  const sub = subcommandIn(options);
  const values = new Map((sub?.options ?? []).map((option) => [option.name, given(option)]));
  const asked = { room: roomOf(raw), asker: askerOf(raw), private: values.get(PRIVATE) === true };
  values.delete(PRIVATE);
  const command = commandNamed(name, menus);
  // What is registered may be older than the data: words that lead nowhere any more are asked as words.
  const words = [sub?.name ?? '', ...values.values()].join(' ').trim();
  if (command === null) return { ...asked, input: { text: `${name} ${words}`.trim() }, dossier: null };
  const { dossier } = command.menu;
  const known = command.subcommands.get(sub?.name ?? '');
  if (known === undefined) {
    const input = words === '' ? { text: '' } : { command: ASK, options: { [QUESTION]: words } };
    return { ...asked, input, dossier };
  }
  const chosen: Record<string, unknown> = { ...known.fixed };
  for (const [option, value] of values) chosen[known.options.get(option) ?? option] = value;
  return { ...asked, input: { command: known.command, options: chosen }, dossier };
}

/** The option box that is being typed into, by the desk's names. */
export function focused(
  { name, options = [] }: { name: string; options?: readonly APIApplicationCommandInteractionDataOption[] },
  menus: readonly Menu[],
): { dossier: string; command: string; option: string; typed: string } | null {
  const sub = subcommandIn(options);
  const option = sub?.options?.find((one) => 'focused' in one && one.focused === true);
  const command = commandNamed(name, menus);
  const known = command?.subcommands.get(sub?.name ?? '');
  const desksName = known?.options.get(option?.name ?? '');
  if (!command || !known || !option || desksName === undefined) return null;
  return {
    dossier: command.menu.dossier,
    command: known.command,
    option: desksName,
    typed: String(given(option) ?? ''),
  };
}

function subcommandIn(options: readonly APIApplicationCommandInteractionDataOption[]) {
  return options.find((option) => option.type === ApplicationCommandOptionType.Subcommand);
}

const given = (option: APIApplicationCommandInteractionDataOption): unknown =>
  'value' in option ? option.value : undefined;
