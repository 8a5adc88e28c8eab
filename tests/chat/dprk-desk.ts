import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/chat/desk.ts';
import { dprkIndex } from '../query/dprk.ts';

/** The dossier that comes with the project. */
export const index = await dprkIndex();

/** A desk over it that nobody asks too often; whatever it logs as an error fails the test. */
export const desk = createDesk({
  indexes: () => [index],
  commands,
  log: { debug() {}, info() {}, warn() {}, error: (fields) => expect.fail(JSON.stringify(fields)) },
  now: () => new Date('2025-04-01T12:00:00Z'),
  newId: () => 'id',
  channelDossier: () => null,
  turns: { take: async () => undefined },
});
