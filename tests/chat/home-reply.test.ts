import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/chat/desk.ts';
import { homeReply } from '../../src/chat/home-reply.ts';
import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { load, smallDossier } from '../world.ts';

const flood = buildIndex(load(smallDossier()));
const quiet = () => undefined;
const desk = createDesk({
  indexes: [flood],
  commands,
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  now: () => new Date('2025-02-01T12:00:00Z'),
  newId: () => 'id-7',
  channelDossier: () => null,
});
const room = { platform: 'slack', workspace: 'T1', channel: 'U1', thread: null } as const;

test('home shows the newest claims first and how to ask', () => {
  const text = JSON.stringify(homeReply([flood]));
  const stated = flood.claims.filter(({ id }) => flood.dossier.claims.has(id));
  const places = stated.map(({ statement }) => text.indexOf(statement));
  expect(places.length).toBeGreaterThan(1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(text).toContain(flood.dossier.title);
});

test('every topic on it can be asked by one click', async () => {
  const runs = (desk.home().actions ?? []).filter((action) => action.kind === 'run');
  expect(runs.map(({ label }) => label)).toEqual(
    [...flood.dossier.topics.values()].map(({ label }) => label),
  );
  for (const { target } of runs) {
    const question = { ...target, room, asker: 'U1', private: true };
    expect(JSON.stringify(await desk.ask(question))).toContain('more than 60');
  }
});

test('with several dossiers it says which a topic belongs to', () => {
  const labels = (homeReply([flood, flood]).actions ?? []).map(({ label }) => label);
  expect(labels.every((label) => label.startsWith('flood: '))).toBe(true);
});
