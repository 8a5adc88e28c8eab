import { UserError } from '../errors.ts';
import { eachLine } from './stdin.ts';

/** Hands over what was typed behind a command or, with `--stdin`, each line that comes in, in its order. */
export async function eachInput(
  words: readonly string[],
  stdin: boolean,
  usage: string,
  handle: (input: string) => void,
): Promise<void> {
  if (words.length > 0 === stdin) throw new UserError('usage', usage);
  if (stdin) await eachLine(process.stdin, handle);
  else handle(words.join(' '));
}
