import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { desk } from './run.ts';

const page = readFileSync('docs/ledger.md', 'utf8');
const written = [
  ...[...page.matchAll(/^desk .*$/gm)].map(([line]) => line.replace(/\s+#.*$/, '')),
  ...[...page.matchAll(/`(desk [^`\n]+)`/g)].map(([, command = '']) => command),
].filter((line) => line !== 'desk');

test.each([...new Set(written)])('docs/ledger.md: %s is a command with these options', async (line) => {
  const [, ...words] = line.split(' ');
  const first = words.findIndex((word) => !/^[a-z-]+$/.test(word) || word.startsWith('--'));
  const named = words.slice(0, first === -1 ? undefined : first).slice(0, words[0] === 'ledger' ? 2 : 1);
  const { code, out } = await desk(...named, '--help');
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^Usage: desk ${named.join(' ')} `));
  for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(out).toContain(`  ${option}`);
});
