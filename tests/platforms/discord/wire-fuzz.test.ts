import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { said, slash } from './fake/payloads.ts';
import { botUser, member, world } from './fake/world.ts';
import { aWhile, eventually, running, TRANSPORTS } from './run.ts';

const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));

const junk = fc.jsonValue({ maxDepth: 3 });
const odd = fc.record(
  // The local Discord looks into `data` itself.
  {
    data: fc.dictionary(
      fc.constantFrom('name', 'type', 'options', 'custom_id', 'target_id', 'values', 'resolved'),
      junk,
    ),
    message: junk,
    member: fc.oneof(junk, fc.constant(member)),
    channel: junk,
    user: junk,
  },
  { requiredKeys: [] },
);

/** What answers is valid: that holds for all that is sent, and is looked at when a test ends. */
describe.each(TRANSPORTS)('whatever arrives over the %s,', (over) => {
  test('nothing falls over, and the next question is answered', async () => {
    const { server, desk } = await running({ over });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(2, 3, 4, 5, 99), odd, async (type, fields) => {
        server.interact({ ...slash('dprk', 'casualties'), type, ...fields } as never);
        await new Promise((resolve) => setImmediate(resolve));
      }),
      { numRuns: 300 },
    );
    await aWhile();
    const before = desk.questions.length;
    const asked = server.interact(slash('dprk', 'casualties'));
    await eventually(() =>
      expect(server.visible.some(({ interaction }) => interaction === asked.id)).toBe(true),
    );
    expect(desk.questions).toHaveLength(before + 1);
    expect(rejections).toEqual([]);
  });
});

test('whatever is written to the bot, nothing falls over, and the next question is answered', async () => {
  const { server } = await running();
  const words = fc.string({ unit: 'binary', maxLength: 300 });
  const fields = fc.record({ mentions: junk, type: junk, author: junk, member: junk }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(words, fields, async (content, changed) => {
      server.gateway.dispatch('MESSAGE_CREATE', { ...said(content, 'direct'), ...changed });
      await new Promise((resolve) => setImmediate(resolve));
    }),
    { numRuns: 300 },
  );
  await aWhile();
  const { id } = server.say(said(`<@${world.bot}> killed?`, 'channel', { mentions: [botUser] }));
  await eventually(() =>
    expect(server.visible.some((post) => post.message_reference?.message_id === id)).toBe(true),
  );
  expect(rejections).toEqual([]);
});
