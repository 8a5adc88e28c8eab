import {
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { drawnOnce } from '../../chat/drawn-once.ts';
import type { CommandOutline, Menu, OptionOutline } from '../../chat/platform.ts';
import { COMMAND } from './limits.ts';
import { fitDescription, fitName } from './names.ts';

/** A dossier's menu as Discord has it: what is registered, and the way back from what Discord sends. */
export interface SlashCommand {
  readonly menu: Menu;
  readonly payload: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** By the name that Discord knows a subcommand by. */
  readonly subcommands: ReadonlyMap<string, Subcommand>;
}

interface Subcommand {
  /** The desk's command. */
  readonly command: string;
  /** Options that the subcommand itself stands for: a topic is a question. */
  readonly fixed: Readonly<Record<string, string>>;
  /** From the name of an option in Discord to the desk's. */
  readonly options: ReadonlyMap<string, string>;
  readonly shape: APIApplicationCommandSubcommandOption;
}

/** Every subcommand has it: the answer is for the asker alone. */
export const PRIVATE = 'private';

/** The desk's command for questions, and the option that takes one. */
export const ASK = 'ask';
export const QUESTION = 'question';

/** By the name that Discord knows each by; to draw one takes longer than an answer. */
const commandsOf = drawnOnce(
  (menus: readonly Menu[]) => new Map(menus.map((menu) => [fitName(menu.command), slashCommand(menu)])),
);

/** The command that Discord knows by this name, of the menus there are. */
export const commandNamed = (name: string, menus: readonly Menu[]): SlashCommand | null =>
  commandsOf(menus).get(name) ?? null;

/** Topics first, as what is asked most; each command of the desk after them. */
export function slashCommand(menu: Menu): SlashCommand {
  const words = menu.commands.slice(0, COMMAND.subcommands).map(desksOwn);
  const names = new Set(words.map(({ shape }) => shape.name));
  const room = Math.min(COMMAND.topics, COMMAND.subcommands - words.length);
  const ask = menu.commands.find(({ name }) => name === ASK);
  const topics = menu.topics
    .map((one) => topic(one, ask))
    // A topic named like a command of the desk can still be asked for through `ask`.
    .filter(({ shape }) => shape.name !== '' && !names.has(shape.name) && names.add(shape.name))
    .slice(0, room);
  while (size(payload(menu, [...topics, ...words])) > COMMAND.size && topics.length > 0) topics.pop();
  const all = [...topics, ...words];
  return {
    menu,
    payload: payload(menu, all),
    subcommands: new Map(all.map((subcommand) => [subcommand.shape.name, subcommand])),
  };
}

function payload(
  menu: Menu,
  subcommands: readonly Subcommand[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  return {
    type: ApplicationCommandType.ChatInput,
    name: fitName(menu.command),
    description: fitDescription(menu.title, menu.command),
    options: subcommands.map(({ shape }) => shape),
    contexts: [Guild, BotDM, PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
}

/** A topic is a question already asked; what else `ask` takes can be said beside it. */
function topic({ id, label }: Menu['topics'][number], ask: CommandOutline | undefined): Subcommand {
  const others = (ask?.options ?? []).filter(({ name }) => name !== QUESTION);
  const description = `${label}: who says what, and as of when`;
  return subcommand(id, description, ASK, { [QUESTION]: id }, others.map(option));
}

function desksOwn({ name, summary, options }: CommandOutline): Subcommand {
  // Discord wants the required ones first.
  const sorted = [...options].sort((a, b) => Number(b.required) - Number(a.required));
  return subcommand(name, summary, name, {}, sorted.map(option));
}

type Option = readonly [desksName: string, shape: APIApplicationCommandStringOption];

const option = (outline: OptionOutline): Option => [
  outline.name,
  {
    type: ApplicationCommandOptionType.String,
    name: fitName(outline.name),
    description: fitDescription(outline.summary, outline.name),
    ...(outline.required && { required: true }),
    ...(outline.suggests && { autocomplete: true }),
  },
];

function subcommand(
  name: string,
  description: string,
  command: string,
  fixed: Subcommand['fixed'],
  options: readonly Option[],
): Subcommand {
  const own = options.filter(([, { name }]) => name !== PRIVATE);
  return {
    command,
    fixed,
    options: new Map(own.map(([desksName, shape]) => [shape.name, desksName])),
    shape: {
      type: ApplicationCommandOptionType.Subcommand,
      name: fitName(name),
      description: fitDescription(description, name),
      options: [
        ...own.map(([, shape]) => shape),
        {
          type: ApplicationCommandOptionType.Boolean,
          name: PRIVATE,
          description: 'Show the answer to me only',
        },
      ],
    },
  };
}

interface Named {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly Named[] | undefined;
}

/** Discord's count: names and descriptions, at every level. */
const size = ({ name, description, options = [] }: Named): number =>
  options.reduce((sum, option) => sum + size(option), name.length + description.length);
