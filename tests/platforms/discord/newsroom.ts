import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/chat/command.ts';
import { createDesk } from '../../../src/chat/desk.ts';
import type { Desk, Question } from '../../../src/chat/platform.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { takeTurns } from '../../../src/chat/turns.ts';
import { readLibrary } from '../../../src/files/read-dossiers.ts';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';

const { dossiers } = await readLibrary('data', 'dprk');
const [dossier] = dossiers;
if (!dossier) throw new Error('data/dprk cannot be read');
const index = buildIndex(dossier);

export interface Newsroom extends Desk {
  readonly questions: Question[];
  /** What went to the desk's own channel. */
  readonly told: Reply[];
  /** What was logged as broken. */
  readonly broken: unknown[];
}

/** The desk itself, over the dossier that comes with it; by default with the commands of where nothing is kept. */
export function newsroom(
  slowness: () => Promise<unknown> = async () => undefined,
  typed: readonly Command[] = commands,
): Newsroom {
  const questions: Question[] = [];
  const told: Reply[] = [];
  const broken: unknown[] = [];
  const desk = createDesk({
    indexes: () => [index],
    commands: typed,
    log: { debug() {}, info() {}, warn() {}, error: (fields) => void broken.push(fields) },
    now: () => new Date('2025-04-01T12:00:00Z'),
    newId: () => 'id',
    channelDossier: () => null,
    tellDesk: async (reply) => void told.push(reply),
    turns: takeTurns(1000, 1000),
  });
  return {
    ...desk,
    questions,
    told,
    broken,
    async ask(question) {
      questions.push(question);
      await slowness();
      return desk.ask(question);
    },
  };
}
