import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { type Command, defineCommand } from '../../src/chat/command.ts';
import { createDesk } from '../../src/chat/desk.ts';
import type { Log } from '../../src/chat/log.ts';
import type { Input, Question } from '../../src/chat/platform.ts';
import { UserError } from '../../src/errors.ts';
import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { load, replacing, smallDossier } from '../world.ts';

const flood = buildIndex(load(smallDossier()));
const fire = buildIndex(
  load(
    replacing(
      replacing(smallDossier(), 'dossier.yaml', 'id: flood', 'id: fire'),
      'dossier.yaml',
      'command: flood',
      'command: fire',
    ),
  ),
);

function desk(more: { commands?: Command[]; several?: boolean; channel?: string } = {}) {
  const logged: { fields: Record<string, unknown>; message: string }[] = [];
  const note = (fields: Record<string, unknown>, message: string) => logged.push({ fields, message });
  const log: Log = { debug: note, info: note, warn: note, error: note };
  return {
    logged,
    ...createDesk({
      indexes: () => (more.several ? [flood, fire] : [flood]),
      commands: [...commands, ...(more.commands ?? [])],
      log,
      now: () => new Date('2025-02-01T12:00:00Z'),
      newId: () => 'id-7',
      channelDossier: () => more.channel ?? null,
    }),
  };
}

const room = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '17.4' } as const;
const typed = (input: string | Input, more: Partial<Question> = {}): Question => ({
  input: typeof input === 'string' ? { text: input } : input,
  dossier: null,
  room,
  asker: 'U1',
  private: false,
  ...more,
});
const words = (reply: unknown) => JSON.stringify(reply);

describe('the desk', () => {
  test('a topic is answered in the channel', async () => {
    const reply = await desk().ask(typed('victims'));
    expect(reply.to).toBe('channel');
    expect(words(reply)).toContain('more than 60');
  });

  test('"sources" of something that is no source is a question about who says it', async () => {
    expect(words(await desk().ask(typed('sources for the victims')))).toContain('more than 60');
    await expect(desk().ask(typed('sources bananas'))).resolves.toMatchObject({
      summary: expect.stringContaining('No source of that name speaks here.'),
    });
  });

  test('"me" in front, and the private option, answer the asker alone', async () => {
    expect((await desk().ask(typed('me victims'))).to).toBe('asker');
    expect((await desk().ask(typed('victims', { private: true }))).to).toBe('asker');
  });

  test('no words ask for help, which is for the asker', async () => {
    const reply = await desk().ask(typed(''));
    expect(reply.to).toBe('asker');
    expect(reply.blocks).toContainEqual({
      kind: 'examples',
      title: 'Topics',
      command: 'flood',
      examples: [{ type: 'victims', brings: expect.any(String) }],
    });
  });

  test('help shows what this dossier answers, and what can be clicked where there is something to click', async () => {
    const help = words(await desk().ask(typed('help')));
    for (const example of ['the ministry vs The mayor', 'who said 40', 'drowned as of 2024-05-07'])
      expect(help).toContain(example);
    expect(help).toContain('Check the figures');
    const terminal = { platform: 'terminal', workspace: null, channel: 'C1', thread: null } as const;
    expect(words(await desk().ask(typed('help', { room: terminal })))).not.toContain('Check the figures');
  });

  test('"help" with words behind it begins a question', async () => {
    expect(words(await desk().ask(typed('help me find the victims')))).toContain('more than 60');
  });

  test('every example in the help is answered with something', async () => {
    const { ask } = desk();
    const help = await ask(typed('help'));
    const examples = help.blocks.flatMap((block) => (block.kind === 'examples' ? block.examples : []));
    expect(examples.length).toBeGreaterThan(3);
    for (const { type } of examples) {
      const reply = await ask(typed(type));
      expect(reply.blocks[0]?.kind, type).toBe('lead');
      expect(reply.summary, type).not.toMatch(/nothing|no figure/i);
    }
  });

  test('a command with its options, as a platform takes them apart', async () => {
    const reply = await desk().ask(typed({ command: 'ask', options: { question: 'victims', asOf: '2023' } }));
    expect(words(reply)).not.toContain('more than 60');
  });

  test('options that do not fit are told with an example', async () => {
    const reply = await desk().ask(typed({ command: 'ask', options: { question: 'victims', asOf: 'soon' } }));
    expect(reply.to).toBe('asker');
    expect(reply.summary).toContain('2025-01-13');
    expect(reply.summary).toContain('/flood');
  });

  test('what the asker can mend is told as it stands', async () => {
    const fails = failing(new UserError('code', 'Type it differently.'));
    const { ask, logged } = desk({ commands: [fails] });
    expect((await ask(typed('fail'))).summary).toBe('Type it differently.');
    expect(logged).toEqual([]);
  });

  test('a bug is logged whole under an id, and told as an apology that carries it', async () => {
    const { ask, logged } = desk({ commands: [failing(new TypeError('of undefined'))] });
    const reply = await ask(typed('fail'));
    expect(reply.to).toBe('asker');
    expect(reply.summary).toContain('id-7');
    expect(reply.summary).not.toContain('undefined');
    expect(logged).toEqual([
      { fields: { id: 'id-7', err: expect.any(TypeError) }, message: 'answering failed' },
    ]);
  });

  test('a command that no longer exists is told kindly', async () => {
    const reply = await desk().ask(typed({ command: 'gone', options: {} }));
    expect(reply.summary).toContain('help');
  });
});

describe('with several dossiers', () => {
  test('all are asked when nothing says which, and the answer says so', async () => {
    const reply = await desk({ several: true }).ask(typed('victims'));
    expect(words(reply)).toContain('All dossiers were asked');
  });

  test('a thread stays with the dossier it is about, and the answer says so', async () => {
    const { ask } = desk({ several: true });
    await ask(typed('fire victims'));
    expect(words(await ask(typed('victims')))).toContain('which this thread is about');
  });

  test('a channel has a default, which its commands and the first word go before', async () => {
    const { ask } = desk({ several: true, channel: 'fire' });
    const first = await ask(typed('victims'));
    expect(words(first)).toContain("this channel's default");
    expect(first.actions?.[0]?.target.dossier).toBe('fire');
    const fresh = { ...room, thread: '17.9' };
    for (const question of [typed('flood victims', { room: fresh }), typed('victims', { dossier: 'flood' })])
      expect((await ask(question)).actions?.[0]?.target.dossier).toBe('flood');
  });
});

test('options are suggested from the dossier’s vocabulary', () => {
  const { suggest } = desk();
  expect(suggest('flood', 'sources', 'name', '').length).toBeGreaterThan(0);
  expect(suggest('flood', 'help', 'name', '')).toEqual([]);
  expect(suggest('unknown', 'sources', 'name', '')).toEqual([]);
});

function failing(error: Error): Command {
  return defineCommand({
    name: 'fail',
    summary: 'Fails',
    options: z.object({}),
    examples: () => [],
    run() {
      throw error;
    },
  });
}

describe('what was asked before', () => {
  test('"and in may?" is about the topic that this thread last asked for, and says so', async () => {
    const { ask } = desk();
    await ask(typed('victims'));
    const reply = await ask(typed('and in may?'));
    expect(words(reply)).toContain('more than 60');
    expect(words(reply)).toContain('Taken to be about victims, which was asked for here last.');
  });

  test('but not in another channel', async () => {
    const { ask } = desk();
    await ask(typed('victims'));
    const elsewhere = await ask(typed('and in may?', { room: { ...room, channel: 'C2', thread: null } }));
    expect(words(elsewhere)).not.toContain('Taken to be about');
  });
});

describe('what can be typed', () => {
  test.each(['ask', 'check', 'show', 'report'])('"%s" alone is no error of the machine', async (word) => {
    const reply = await desk().ask(typed(word));
    expect(words(reply)).not.toMatch(/expected|undefined|invalid input/i);
  });
});
