import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDesk, type DeskParts } from '../../src/chat/desk.ts';
import type { Desk } from '../../src/chat/platform.ts';
import { dprkIndex } from '../query/dprk.ts';

/** The dossier that comes with the project. */
export const index = await dprkIndex();

/** A desk over it; whatever it logs as an error fails the test. */
export const deskWith = (parts: Partial<DeskParts>): Desk =>
  createDesk({
    indexes: () => [index],
    commands,
    log: { debug() {}, info() {}, warn() {}, error: (fields) => expect.fail(JSON.stringify(fields)) },
    now: () => new Date('2025-04-01T12:00:00Z'),
    newId: () => 'id',
    channelDossier: () => null,
    ...parts,
  });

/** One that nobody asks too often. */
export const desk = deskWith({ turns: { take: async () => undefined } });
