import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Action } from '../../../src/chat/action.ts';
import { pack } from '../../../src/chat/pack.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { handled } from '../../../src/platforms/discord/conclude.ts';
import { customId, readCustomId } from '../../../src/platforms/discord/custom-id.ts';
import { handleInteraction } from '../../../src/platforms/discord/interaction.ts';
import { asks, words } from '../../../src/platforms/discord/mention.ts';
import { message } from '../../../src/platforms/discord/message.ts';
import { everyday, samples } from '../contract.ts';
import { menu } from './desk.ts';
import { clickOn, onMessage, said, slash, submit, typing } from './fake/payloads.ts';
import type { Posted } from './fake/rest.ts';
import { refuseForm, refuseMessage } from './fake/rules.ts';
import { botUser, member, world } from './fake/world.ts';
import { newsroom } from './newsroom.ts';
import { validateDiscord } from './validate.ts';

const desk = newsroom();
const terms = { patienceMs: 5000, giveUpMs: 5000, allowExternal: false };
const log = { debug() {}, info() {}, warn() {}, error() {} };
const token = 'a'.repeat(80);

/** Anything that people can type, and more. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', '@everyone', '](https://evil.example)', '\ud800', '<@1>', 'killed', '4'.repeat(500)),
);
const runs = { numRuns: 150 };

function valid(first: unknown): void {
  const { type, data } = first as { type: number; data?: object };
  const path = `/interactions/123456789012345678/${token}/callback`;
  expect(validateDiscord([{ method: 'POST', path, body: first }])).toEqual([]);
  if (type === 4 || type === 7) {
    expect(refuseMessage(data ?? {})).toBeNull();
    expect(data).toMatchObject({ allowed_mentions: { parse: [] } });
  }
  if (type === 9) expect(refuseForm(data as never)).toBeNull();
}

async function answered(raw: object): Promise<void> {
  const handled = await handleInteraction(raw as APIInteraction, desk, terms);
  valid(handled?.first);
  const { calls } = (await handled?.later) ?? { calls: [] };
  for (const { method, route, body } of calls) {
    expect(validateDiscord([{ method, path: route, body }])).toEqual([]);
    expect(refuseMessage((body ?? {}) as never)).toBeNull();
  }
}

// A click belongs to a message of ours.
const posted = {
  id: world.role,
  channel: world.channel,
  ephemeral: true,
  interaction: null,
  deleted: false,
  changes: 0,
  ...message({ ...everyday, actions: [] }, [menu], 'to the asker'),
} as unknown as Posted;

const target = fc.record({
  dossier: fc.constantFrom('dprk', 'sahel', ''),
  input: fc.record({
    command: fc.oneof(fc.constantFrom('ask', 'show', 'report', 'check', 'sources', 'help'), text),
    options: fc.dictionary(fc.constantFrom('question', 'what', 'page', 'asOf', 'text', 'name', 'x'), text, {
      maxKeys: 3,
    }),
  }),
});
const id = fc.oneof(
  text,
  target.map((one) => pack(one, 1000) ?? ''),
  target.map((one) => `s${pack(one, 1000) ?? ''}`),
  fc.string({ maxLength: 100 }).map((inside) => `1${inside}`),
);

describe('whatever arrives is answered, and the answer is one that Discord takes', () => {
  test('any words in a command', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom('ask', 'sources', 'check', 'nothing', ''), (a, b, sub) =>
        answered(slash('dprk', sub, { question: a, as_of: b, name: a, text: b })),
      ),
      runs,
    );
  });

  test('any words while they are typed', async () => {
    const box = fc.constantFrom('question', 'name', 'x');
    await fc.assert(
      fc.asyncProperty(text, box, (typed, option) => answered(typing('dprk', 'ask', option, typed))),
      runs,
    );
  });

  test('any click and any choice', async () => {
    const chosen = fc.option(fc.array(text, { maxLength: 2 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(id, chosen, (custom, values) => answered(clickOn(posted, custom, {}, values))),
      runs,
    );
  });

  test('any form that is sent', async () => {
    await fc.assert(
      fc.asyncProperty(id, text, text, (custom_id, option, value) => {
        const field = { type: 18, component: { type: 4, custom_id: option } };
        return answered(submit(posted, { custom_id, title: 'x', components: [field] }, value));
      }),
      runs,
    );
  });

  test('any message to be checked', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, (content, title) =>
        answered(onMessage('Check the figures', said(content, 'channel', { embeds: [{ title }] }))),
      ),
      runs,
    );
  });

  test('any name of who shares', async () => {
    await fc.assert(
      fc.asyncProperty(text, (nick) =>
        answered(clickOn(posted, 's1["dprk","ask","question","killed"]', { member: { ...member, nick } })),
      ),
      runs,
    );
  });

  test('even what Discord never sends', async () => {
    const raw = fc.record(
      {
        id: fc.constant('1'),
        type: fc.constantFrom(2, 3, 4, 5),
        data: fc.anything(),
        message: fc.anything(),
        member: fc.anything(),
        channel: fc.anything(),
      },
      { requiredKeys: ['id', 'type'] },
    );
    await fc.assert(
      fc.asyncProperty(raw, async (odd) => {
        const answer = await handled(odd as unknown as APIInteraction, desk, terms, log);
        valid(answer?.first);
      }),
      { numRuns: 400 },
    );
  });
});

test('any message that people write is read without falling over', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (content, direct) => {
      const message = said(`<@${world.bot}> ${content}`, direct ? 'direct' : 'channel', {
        mentions: [botUser],
      });
      expect(typeof asks(message as never, world.bot)).toBe('string');
      expect(words(content, [])).not.toMatch(/<@!?\d+>/);
    }),
    { numRuns: 500 },
  );
});

test('any action fits, or is not offered, and is read back as what it was', () => {
  const label = text;
  const option = fc.constantFrom('question', 'asOf', 'text');
  const field = fc.record({
    label: text,
    hint: text,
    lines: fc.constantFrom('one' as const, 'many' as const),
    longest: fc.integer({ min: 1, max: 9000 }),
  });
  const choices = fc.array(fc.record({ label: text, value: text }), { maxLength: 40 });
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constant('run' as const), label, target }),
    fc.record({ kind: fc.constant('share' as const), label, target }),
    fc.record({ kind: fc.constant('choose' as const), label, target, option, choices }),
    fc.record({ kind: fc.constant('fill' as const), label, target, option, title: text, field }),
  );
  const reply = fc.constantFrom<Reply>(everyday, ...samples.map((sample) => sample.reply));
  fc.assert(
    fc.property(reply, fc.array(action, { maxLength: 40 }), text, (base, actions, note) => {
      const body = message(
        { ...base, actions },
        [menu],
        'to all',
        note === '' ? null : [`Shared by ${note}`],
      );
      expect(refuseMessage(body as never)).toBeNull();
      expect(validateDiscord([{ method: 'POST', path: '/webhooks/1/a', body }])).toEqual([]);
      for (const one of actions) {
        const packed = customId(one);
        if (packed === null || packed === 's') continue;
        expect(packed.length).toBeLessThanOrEqual(100);
        const read = readCustomId(packed);
        expect(read?.does).toBe(one.kind === 'share' ? 'share' : 'ask');
        expect(read?.target?.dossier).toBe(one.target.dossier);
        if (one.kind === 'run' || one.kind === 'share') expect(read?.target).toEqual(one.target);
      }
    }),
    { numRuns: 300 },
  );
});

afterAll(() => expect(desk.broken).toEqual([]));
