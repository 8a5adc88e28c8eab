import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/files/replace-file.ts';
import { newsroom } from '../newsroom.ts';

test('puts the new text in place, with the rights of the old, and leaves nothing behind', async () => {
  const { archive } = newsroom();
  const path = join(archive, 'herald.txt');
  chmodSync(path, 0o600);
  await replaceFile(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(archive).sort()).toEqual(['gazette.txt', 'herald.txt']);
});

test('leaves nothing behind when it fails', async () => {
  const { archive } = newsroom();
  // A folder with files in it cannot be replaced by a file.
  await expect(replaceFile(archive, 'new')).rejects.toThrow();
  expect(readdirSync(join(archive, '..')).sort()).toEqual(['archive', 'data']);
});
