import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/chat/desk.ts';
import type { Question } from '../../src/chat/platform.ts';
import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { load, replacing, smallDossier } from '../world.ts';

const flood = buildIndex(load(smallDossier()));
const renamed = replacing(
  replacing(smallDossier(), 'dossier.yaml', 'id: flood', 'id: fire'),
  'dossier.yaml',
  'command: flood',
  'command: fire',
);
const fire = buildIndex(load(replacing(renamed, 'claims/victims.yaml', 'value: 60', 'value: 75')));

function desk(several = false) {
  const missed: string[] = [];
  const quiet = () => {};
  const created = createDesk({
    indexes: several ? [flood, fire] : [flood],
    commands,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    now: () => new Date('2024-06-01T12:00:00Z'),
    newId: () => 'id-7',
    channelDossier: () => null,
    misses: { record: (question) => missed.push(question) },
  });
  const room = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null } as const;
  const ask = (text: string) =>
    created.ask({
      input: { text },
      dossier: null,
      room,
      private: false,
      asker: 'U1',
    } satisfies Question as Question);
  return { ask, missed };
}

test('a check is for the asker, and shows each figure with its reason and its articles', async () => {
  const reply = await desk().ask('check the ministry says 40 drowned, the mayor 12 rescued');
  expect(reply.to).toBe('asker');
  expect(reply.summary).toBe('2 figures: 1 not on record here and 1 matches.');
  const [, list] = reply.blocks;
  expect(list).toMatchObject({
    kind: 'list',
    entries: [
      {
        title: ['“40” drowned, the ministry: matches'],
        detail: expect.arrayContaining([
          { text: 'The Herald, 6 May 2024', href: 'https://herald.example/monday' },
        ]),
      },
      { title: ['“12” rescued, The mayor: not on record here'] },
    ],
  });
});

test('without a figure it says so', async () => {
  expect((await desk().ask('check good morning')).summary).toContain('No figure');
});

test('too long a text is told with the limit', async () => {
  const reply = await desk().ask(`check ${'40 drowned '.repeat(400)}`);
  expect(reply.summary).toContain('at most 4000 characters');
});

test('of several dossiers, those answer that know a figure', async () => {
  const reply = await desk(true).ask('check 75 drowned, says the mayor');
  expect(reply.summary).toBe('One figure: matches.');
  expect(JSON.stringify(reply.blocks)).toContain('75');
});

test('a question that found nothing is kept; one that found something and a check are not', async () => {
  const { ask, missed } = desk();
  await ask('victims');
  await ask('bananas in pyjamas');
  await ask('check 5,000 bananas drowned');
  await ask('help');
  expect(missed).toEqual(['bananas in pyjamas']);
});
