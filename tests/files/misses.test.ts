import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearMisses, keepMisses, readMisses } from '../../src/files/misses.ts';

const NOW = new Date('2025-04-01T22:30:00Z');

function state() {
  const root = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const stateDir = join(root, 'state');
  return { stateDir, file: join(stateDir, 'misses.jsonl') };
}

function keeper(stateDir: string, now = () => NOW) {
  const failures: unknown[] = [];
  return { failures, ...keepMisses({ stateDir, now, failed: (error) => failures.push(error) }) };
}

test('keeps the text and the day, and nothing else; readable by its owner alone', () => {
  const { stateDir, file } = state();
  keeper(stateDir).record('  drones \n over Sumy? ');
  expect(readFileSync(file, 'utf8')).toBe('{"on":"2025-04-01","text":"drones over Sumy?"}\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readMisses(stateDir, NOW)).toEqual([{ on: '2025-04-01', text: 'drones over Sumy?' }]);
});

test('what is empty is not kept, what is long is cut', () => {
  const { stateDir } = state();
  const { record } = keeper(stateDir);
  record(' \n ');
  record('x'.repeat(5_000));
  expect(readMisses(stateDir, NOW).map(({ text }) => text.length)).toEqual([300]);
});

test('forgets after 90 days, and keeps 5,000 at most', () => {
  const { stateDir, file } = state();
  mkdirSync(stateDir);
  const line = (on: string, text: string) => `${JSON.stringify({ on, text })}\n`;
  writeFileSync(
    file,
    line('2024-12-31', 'old') + line('2025-01-01', 'on the day') + line('2025-03-01', 'new').repeat(5_000),
  );
  keeper(stateDir).record('newest');
  const kept = readMisses(stateDir, NOW);
  expect(kept).toHaveLength(5_000);
  expect(kept.at(-1)?.text).toBe('newest');
  const written = readFileSync(file, 'utf8');
  expect(written).not.toContain('old');
  expect(written).not.toContain('on the day');
});

test('a line that a crash cut short harms no other', () => {
  const { stateDir, file } = state();
  const { record } = keeper(stateDir);
  record('first');
  appendFileSync(file, '{"on":"2025-04\n');
  record('second');
  expect(readMisses(stateDir, NOW).map(({ text }) => text)).toEqual(['first', 'second']);
});

test('a folder that cannot be written to is told once, and never fails an answer', () => {
  const { stateDir } = state();
  writeFileSync(stateDir, 'a file where the folder should be');
  const { record, failures } = keeper(stateDir);
  record('one');
  record('two');
  expect(failures).toHaveLength(1);
});

test('are cleared, also where there are none', () => {
  const { stateDir } = state();
  clearMisses(stateDir);
  keeper(stateDir).record('one');
  clearMisses(stateDir);
  expect(readMisses(stateDir, NOW)).toEqual([]);
});
