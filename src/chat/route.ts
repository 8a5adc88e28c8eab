import type { Command } from './command.ts';
import { restOption } from './command.ts';

export interface Route {
  readonly command: Command;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * From the words typed behind `/dprk` to a command: its name when the first word is one, else a question.
 * No words at all ask for help.
 */
export function route(text: string, commands: ReadonlyMap<string, Command>): Route {
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  const named = typable(commands.get(first === '' ? 'help' : first.toLowerCase()), rest.length);
  // "help" and the like take no words: with words behind them they are the beginning of a question.
  if (named && (rest.length === 0 || restOption(named) !== null)) {
    return { command: named, options: withRest(named, rest.join(' ')) };
  }
  // A command alone that needs words to work on: say how it is used.
  const bare = rest.length === 0 && commands.get(first.toLowerCase());
  const help = commands.get('help');
  if (bare && !bare.hidden && help) return { command: help, options: {} };
  const ask = commands.get('ask');
  if (!ask) throw new Error('there is no command "ask" to fall back to');
  return { command: ask, options: withRest(ask, text.trim()) };
}

/** What only clicks ask cannot be typed; a command that needs words, typed without any, asks for help. */
function typable(command: Command | undefined, words: number): Command | undefined {
  if (command === undefined || command.hidden) return undefined;
  const option = restOption(command);
  const needs = option !== null && !command.options.shape[option]?.safeParse(undefined).success;
  return needs && words === 0 ? undefined : command;
}

function withRest(command: Command, words: string): Record<string, string> {
  const option = restOption(command);
  return option === null || words === '' ? {} : { [option]: words };
}
