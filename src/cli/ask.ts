import { type Command, InvalidArgumentError } from 'commander';
import { commands } from '../../commands/index.ts';
import { chooseDossier } from '../chat/choose-dossier.ts';
import { createDesk } from '../chat/desk.ts';
import type { Desk } from '../chat/platform.ts';
import { type Days, parseDays } from '../claims/record/day.ts';
import { ask } from '../query/answer/ask.ts';
import { answerToJson } from '../query/answer/json.ts';
import { buildIndex, type DossierIndex } from '../query/index/dossier-index.ts';
import { today } from '../query/today.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import { eachInput } from './inputs.ts';
import type { Io } from './io.ts';
import { type Asked, knownIndexes } from './known-indexes.ts';
import { openLibrary } from './open-library.ts';
import { plainText } from './plain-text.ts';
import { stderrLog } from './stderr-log.ts';
import { type StateOptions, stateOption } from './with-store.ts';

interface AskOptions extends DataOptions, StateOptions {
  readonly json?: boolean;
  readonly stdin?: boolean;
  readonly asOf?: Days;
  readonly knownAt?: Days;
}

type Indexes = readonly [DossierIndex, ...DossierIndex[]];

const NOWHERE = { command: null, thread: null, channel: null };

export function askCommand(io: Io): Command {
  return stateOption(dataCommand('ask'))
    .description('answer one question, from the files as they are (each claim is revision 1 then)')
    .argument('[question...]', 'what to ask')
    .option('--json', 'print one JSON object a question')
    .option('--stdin', 'read one question a line')
    .option('--as-of <date>', 'only what was so in the world by a date: 2025-01-13 or 2025-01', dayOption)
    .option(
      '--known-at <date>',
      'from the ledger instead, with its revisions: only what had been recorded by a date, or printed by then where it was entered later',
      dayOption,
    )
    .action(async (words: string[], options: AskOptions) => {
      const asked = await open(options, io);
      const usage = 'Ask one question, for example: desk ask "casualties"; or give --stdin.';
      await eachInput(words, options.stdin === true, usage, async (question) =>
        io.out(await answerText(question, asked, options, io)),
      );
    });
}

async function open({ knownAt, ...options }: AskOptions, io: Io): Promise<Asked> {
  const dossiers = await openLibrary(options, io);
  if (knownAt !== undefined) return await knownIndexes(dossiers, { ...options, knownAt }, io);
  return { indexes: dossiers.map(buildIndex), now: new Date() };
}

/** Asked like anywhere else: the text is the reply that a chat would show. */
async function answerText(
  question: string,
  { indexes: [first, ...rest], now }: Asked,
  { json, asOf: limit }: AskOptions,
  io: Io,
): Promise<string> {
  if (first === undefined) throw new Error('there is no dossier to ask');
  const asOf = limit ?? null;
  const choice = chooseDossier(question.trim(), [first, ...rest], NOWHERE);
  // A limit of time beside the question belongs to `ask`; everything else goes by its words.
  const reply = await deskOver(choice.indexes, now, io).ask({
    input: asOf
      ? { command: 'ask', options: { question: choice.text, asOf: `${asOf.from}/${asOf.to}` } }
      : { text: choice.text },
    dossier: null,
    room: { platform: 'terminal', workspace: null, channel: 'terminal', thread: null },
    asker: 'terminal',
    private: false,
  });
  const text = plainText(reply);
  if (!json) return text;
  const answers = choice.indexes.map((index) =>
    ask(choice.text, index, { today: today(index.dossier.timeZone, now), asOf }),
  );
  const answer = answers.find(({ claims }) => claims.length > 0) ?? answers[0];
  if (answer === undefined) throw new Error('there is no dossier to ask');
  return JSON.stringify(answerToJson({ ...answer, input: question }, text));
}

/** A desk for one question: nothing asked before it matters. */
const deskOver = (indexes: Indexes, now: Date, io: Io): Desk =>
  createDesk({
    indexes: () => indexes,
    commands,
    log: stderrLog(io),
    now: () => now,
    newId: () => 'desk',
    channelDossier: () => null,
  });

function dayOption(written: string): Days {
  const parsed = parseDays(written);
  if (parsed === null) throw new InvalidArgumentError('Write a date as 2025-01-13, 2025-01 or 2025.');
  return parsed;
}
