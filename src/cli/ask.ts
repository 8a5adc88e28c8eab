import { type Command, InvalidArgumentError } from 'commander';
import { commands } from '../../commands/index.ts';
import { answerReply } from '../chat/answer-reply.ts';
import { helpReply } from '../chat/help-reply.ts';
import { type Days, parseDays } from '../claims/record/day.ts';
import { UserError } from '../errors.ts';
import { ask } from '../query/answer/ask.ts';
import { answerToJson } from '../query/answer/json.ts';
import { buildIndex, type DossierIndex } from '../query/index/dossier-index.ts';
import { today } from '../query/today.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import { eachInput } from './inputs.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';
import { plainText } from './plain-text.ts';

interface AskOptions extends DataOptions {
  readonly json?: boolean;
  readonly stdin?: boolean;
  readonly asOf?: Days;
  readonly knownAt?: string;
}

export function askCommand(io: Io): Command {
  return dataCommand('ask')
    .description('answer one question')
    .argument('[question...]', 'what to ask')
    .option('--json', 'print one JSON object a question')
    .option('--stdin', 'read one question a line')
    .option('--as-of <date>', 'only what was so in the world by a date: 2025-01-13 or 2025-01', dayOption)
    .option('--known-at <date>', 'only what had been recorded by a date')
    .action(async (words: string[], options: AskOptions) => {
      if (options.knownAt !== undefined) {
        throw new UserError(
          'no-ledger',
          'There is no ledger yet that knows what was recorded when: leave --known-at out. --as-of asks for what was so in the world by a date.',
        );
      }
      const indexes = (await openLibrary(options, io)).map(buildIndex);
      const usage = 'Ask one question, for example: desk ask "casualties"; or give --stdin.';
      await eachInput(words, options.stdin === true, usage, (question) =>
        io.out(answerText(question, indexes, options)),
      );
    });
}

/** The answer of the dossier that has one; with several dossiers, of the first that has. */
function answerText(question: string, indexes: readonly DossierIndex[], options: AskOptions): string {
  const answers = indexes.map((index) =>
    ask(question, index, {
      today: today(index.dossier.timeZone, new Date()),
      asOf: options.asOf ?? null,
    }),
  );
  const answer = answers.find(({ claims }) => claims.length > 0) ?? answers[0];
  if (answer === undefined) throw new Error('there is no dossier to ask');
  const reply =
    answer.understanding.intent === 'help' ? helpReply(answer.dossier, commands) : answerReply(answer);
  const text = plainText(reply);
  return options.json ? JSON.stringify(answerToJson(answer, text)) : text;
}

function dayOption(written: string): Days {
  const parsed = parseDays(written);
  if (parsed === null) throw new InvalidArgumentError('Write a date as 2025-01-13, 2025-01 or 2025.');
  return parsed;
}
