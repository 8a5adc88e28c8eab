import { REST } from 'discord.js';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import type { Menu } from '../../chat/platform.ts';
import { checkCommand } from './check.ts';
import { DISCORD_API, REST_RETRIES, REST_TIMEOUT_MS } from './client.ts';
import { slashCommand } from './commands.ts';
import { registerError } from './errors.ts';

export interface RegisterOptions {
  readonly token: string;
  /** Left out, it is the application that the token belongs to. */
  readonly applicationId?: string;
  readonly menus: readonly Menu[];
  /** One server alone, where changes show at once; else everywhere the bot is. */
  readonly guildId?: string;
  readonly apiUrl?: string;
}

/** Commands as people find them: `/dprk`, `Check the figures`. Nothing was written when none was added, changed or removed. */
export interface Registered {
  readonly applicationId: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Makes Discord's commands those of the dossiers. It reads first and writes only a difference: Discord
 * counts writes, and a command written anew is a stale one in every open client.
 */
export async function registerCommands(options: RegisterOptions): Promise<Registered> {
  const { token, menus, guildId, apiUrl = DISCORD_API } = options;
  const rest = new REST({ api: apiUrl, timeout: REST_TIMEOUT_MS, retries: REST_RETRIES }).setToken(token);
  const all = [...menus.map((menu) => slashCommand(menu).payload), checkCommand];
  const wanted = guildId === undefined ? all : all.map(forOneGuild);
  try {
    const applicationId = options.applicationId ?? (await ownId(rest));
    const route =
      guildId === undefined
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, guildId);
    const existing = (await rest.get(route)) as APIApplicationCommand[];
    const difference = compare(existing, wanted, guildId === undefined ? SERVERS_OWN : IN_GUILD);
    const { added, changed, removed } = difference;
    if (added.length + changed.length + removed.length > 0) await rest.put(route, { body: wanted });
    return { applicationId, ...difference };
  } catch (error) {
    throw registerError(error, apiUrl);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

async function ownId(rest: REST): Promise<string> {
  const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
  return id;
}

type Wanted = RESTPutAPIApplicationCommandsJSONBody[number];

/** A server's own commands are installed there and nowhere else: Discord takes no contexts for them. */
function forOneGuild({ contexts, integration_types, ...command }: Wanted): Wanted {
  return command;
}

function compare(
  existing: readonly APIApplicationCommand[],
  wanted: readonly Wanted[],
  notOurs: ReadonlySet<string>,
): Omit<Registered, 'applicationId'> {
  const before = new Map(existing.map((command) => [key(command), normal(command, notOurs)]));
  const after = new Map(wanted.map((command) => [key(command), normal(command, notOurs)]));
  const names = (all: ReadonlyMap<string, string>, keep: (key: string) => boolean) =>
    [...all.keys()].filter(keep).map(typedAs);
  return {
    added: names(after, (id) => !before.has(id)),
    changed: names(after, (id) => before.has(id) && before.get(id) !== after.get(id)),
    removed: names(before, (id) => !after.has(id)),
    unchanged: names(after, (id) => before.get(id) === after.get(id)),
  };
}

/** A chat command and a message command may share a name. */
const key = ({ type, name }: { type?: number | undefined; name: string }) => `${type ?? 1}:${name}`;

/** `/dprk`, or the name that a message's menu shows. */
function typedAs(key: string): string {
  const name = key.slice(key.indexOf(':') + 1);
  return key.startsWith(`${ApplicationCommandType.ChatInput}:`) ? `/${name}` : name;
}

/** What Discord adds to a command that it gives back, or leaves out of it where it is the default. */
const SERVERS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
]);
const IN_GUILD = new Set([...SERVERS_OWN, 'contexts', 'integration_types']);
const isDefault = (value: unknown) =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** A command as text that is equal for equal commands. The order of options counts, that of fields not. */
function normal(command: object, notOurs: ReadonlySet<string>): string {
  return JSON.stringify(command, (field, value) => {
    if (field === 'contexts' || field === 'integration_types') return [...value].sort();
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const kept = Object.entries(value)
      .filter(([name, inner]) => !notOurs.has(name) && !isDefault(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(kept);
  });
}
