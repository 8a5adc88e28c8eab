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
  const named = commands.get(first === '' ? 'help' : first.toLowerCase());
  // "help" and the like take no words: with words behind them they are the beginning of a question.
  if (named && (rest.length === 0 || restOption(named) !== null)) {
    return { command: named, options: withRest(named, rest.join(' ')) };
  }
  const ask = commands.get('ask');
  if (!ask) throw new Error('there is no command "ask" to fall back to');
  return { command: ask, options: withRest(ask, text.trim()) };
}

function withRest(command: Command, words: string): Record<string, string> {
  const option = restOption(command);
  return option === null || words === '' ? {} : { [option]: words };
}
