import { readFileSync } from 'node:fs';
import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/platforms/discord/check.ts';
import { PERMISSIONS } from '../../../src/platforms/discord/install.ts';
import { handleInteraction } from '../../../src/platforms/discord/interaction.ts';
import { GIVE_UP_MS } from '../../../src/platforms/discord/limits.ts';
import { testDesk } from './desk.ts';
import { type Interaction, slash } from './fake/payloads.ts';

const terms = { patienceMs: 1000, giveUpMs: 1000, allowExternal: false } as const;
const handle = (raw: Interaction, desk = testDesk(), patienceMs = 1000) =>
  handleInteraction(raw as unknown as APIInteraction, desk, { ...terms, patienceMs });

describe('an interaction, however it came', () => {
  test('is answered by what can be the body of a callback or of an HTTP response', async () => {
    const handled = await handle(slash('dprk', 'casualties'));
    expect(handled).toMatchObject({ first: { type: 4, data: { flags: 32_768 } }, later: null });
  });

  test("is answered in time, and later by requests that need no token but the interaction's", async () => {
    const desk = testDesk();
    desk.hold();
    const raw = slash('dprk', 'ask', { question: 'broken' });
    const handled = await handle(raw, desk, 20);
    expect(handled?.first).toEqual({ type: 5 });
    desk.release();
    const later = await handled?.later;
    expect(later?.calls.map(({ method, byToken }) => [method, byToken])).toEqual([
      ['DELETE', true],
      ['POST', true],
    ]);
  });

  test('Discord asks whether anybody is there', async () => {
    expect(await handle({ ...slash('dprk', 'help'), type: 1 })).toEqual({ first: { type: 1 }, later: null });
  });

  test('a kind that nobody knows yet is let go', async () => {
    expect(await handle({ ...slash('dprk', 'help'), type: 99 })).toBeNull();
  });

  test('a command without any word asks in words, which are none', async () => {
    const desk = testDesk();
    await handle(slash('dprk', null), desk);
    expect(desk.questions[0]?.input).toEqual({ text: '' });
  });
});

test('the page about Discord names what the code does', () => {
  const page = readFileSync('docs/discord.md', 'utf8');
  expect(page).toContain(`permissions=${PERMISSIONS}`);
  expect(page).toContain(`→ ${checkCommand.name} `);
  expect(page).toContain(`after ${GIVE_UP_MS / 1000} seconds it says that it has given up`);
  expect(page).toContain('https://YOUR-HOST/discord/interactions');
});
