import {
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Desk, Menu, Question, Suggestion } from '../../chat/platform.ts';
import { choiceName } from './choices.ts';
import { ASK, commandNamed, PRIVATE, QUESTION } from './commands.ts';
import { asking } from './place.ts';

/** A slash command as Discord sends it, as a question to the desk. */
export function question(raw: APIChatInputApplicationCommandInteraction, { menus, suggest }: Desk): Question {
  const { name, options = [] } = raw.data;
  const sub = subcommandIn(options);
  const values = new Map((sub?.options ?? []).map((option) => [option.name, given(option)]));
  const asked = { ...asking(raw), private: values.get(PRIVATE) === true };
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
  for (const [box, value] of values) {
    const option = known.options.get(box) ?? box;
    const meant = chosenValue(value, (typed) => suggest(dossier, known.command, option, typed));
    chosen[option] = meant;
  }
  return { ...asked, input: { command: known.command, options: chosen }, dossier };
}

/**
 * Discord may send what it showed of a choice, `NIS (National Intelligence Service)`, instead of the value that
 * stands behind it (discord-api-docs#7206). Only names with brackets differ from their value in more than case,
 * and looking through the choices costs more than answering, so nothing else is looked up.
 */
function chosenValue(given: unknown, offered: (typed: string) => readonly Suggestion[]): unknown {
  if (typeof given !== 'string' || !given.includes('(')) return given;
  return offered(given).find(({ name }) => choiceName(name) === given)?.value ?? given;
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
