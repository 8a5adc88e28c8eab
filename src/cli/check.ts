import type { Command } from 'commander';
import { checkReply } from '../chat/check-reply.ts';
import { UserError } from '../errors.ts';
import { LONGEST_MESSAGE } from '../query/check/check.ts';
import { checkAgainst } from '../query/check/check-all.ts';
import { checkToJson } from '../query/check/json.ts';
import { buildIndex, type DossierIndex } from '../query/index/dossier-index.ts';
import { today } from '../query/today.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import { eachInput } from './inputs.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';
import { plainText } from './plain-text.ts';

interface CheckOptions extends DataOptions {
  readonly json?: boolean;
  readonly stdin?: boolean;
}

export function checkCommand(io: Io): Command {
  return dataCommand('check')
    .description('check the figures of a message')
    .argument('[message...]', 'the text to check')
    .option('--json', 'print one JSON object a message')
    .option('--stdin', 'read one message a line')
    .action(async (words: string[], options: CheckOptions) => {
      const [first, ...rest] = (await openLibrary(options, io)).map(buildIndex);
      if (first === undefined) throw new Error('there is no dossier to check against');
      const usage = 'Give one message, for example: desk check "NIS says 300 killed"; or give --stdin.';
      await eachInput(words, options.stdin === true, usage, (message) =>
        io.out(checkText(message, [first, ...rest], options)),
      );
    });
}

/** With several dossiers, of the first that knows a figure of the message. */
function checkText(
  message: string,
  indexes: readonly [DossierIndex, ...DossierIndex[]],
  { json }: CheckOptions,
): string {
  if (message.length > LONGEST_MESSAGE)
    throw new UserError(
      'too-long',
      `Check at most ${LONGEST_MESSAGE} characters at a time; this has ${message.length}.`,
    );
  const now = new Date();
  const [checked] = checkAgainst(message, indexes, ({ dossier }) => today(dossier.timeZone, now));
  const text = plainText(checkReply(checked));
  return json ? JSON.stringify(checkToJson(message, checked.figures, checked.index.dossier, text)) : text;
}
