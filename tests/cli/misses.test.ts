import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepMisses } from '../../src/files/misses.ts';
import { desk } from './run.ts';

function asked(...questions: string[]): string {
  const stateDir = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  onTestFinished(() => rmSync(stateDir, { recursive: true }));
  const { record } = keepMisses({
    stateDir,
    now: () => new Date(),
    failed: (error) => expect.unreachable(String(error)),
  });
  for (const question of questions) record(question);
  return stateDir;
}

test('lists what found nothing, the most frequent first', async () => {
  const state = asked('drones', 'bananas', 'Bananas?');
  const { code, out } = await desk('misses', '--state', state);
  expect(code).toBe(0);
  const today = new Date().toISOString().slice(0, 10);
  expect(out.split('\n')).toEqual([
    `   2  ${today}  Bananas?`,
    `   1  ${today}  drones`,
    '3 questions that found nothing',
  ]);
});

test('for programs, and forgetting', async () => {
  const state = asked('bananas \u001b[31m');
  const listed = await desk('misses', '--state', state, '--json', '--clear');
  expect(JSON.parse(listed.out)).toMatchObject({ misses: [{ times: 1 }] });
  expect(listed.out).not.toContain('\u001b');
  expect((await desk('misses', '--state', state)).out).toBe('0 questions that found nothing');
});

test('what was typed cannot move the cursor', async () => {
  expect((await desk('misses', '--state', asked('bananas \u001b[31m'))).out).not.toContain('\u001b');
});
