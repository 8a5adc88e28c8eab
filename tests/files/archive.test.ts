import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/files/archive.ts';
import { newsroom } from '../newsroom.ts';
import { sha256 } from '../world.ts';

const text = '\ufeffQuotes “count” in UTF-16 units: 😀\r\n';

function shelf(...files: [name: string, content: string | Uint8Array][]) {
  const { archive } = newsroom();
  mkdirSync(join(archive, 'folder'));
  for (const [name, content] of files) writeFileSync(join(archive, name), content);
  return openArchive(archive);
}

test('gives a text as it stands, byte order mark and line breaks included', async () => {
  const archive = await shelf(['a.txt', text]);
  expect(await archive.textOf({ file: 'a.txt', sha256: sha256(text) })).toEqual({ text });
});

test('finds a text by its sum when its file has another name, or none is given', async () => {
  const archive = await shelf(['renamed.txt', text]);
  expect(await archive.textOf({ file: 'a.txt', sha256: sha256(text) })).toEqual({ text });
  expect(await archive.textOf({ file: null, sha256: sha256(text) })).toEqual({ text });
});

test('names a file that holds another text', async () => {
  const archive = await shelf(['a.txt', `${text} and more`]);
  const sum = sha256(`${text} and more`);
  expect(await archive.textOf({ file: 'a.txt', sha256: sha256(text) })).toEqual({
    otherText: `${text} and more`,
    differs: expect.stringMatching(
      new RegExp(`a\\.txt is another text than the quotes were taken from.*enter ${sum}$`),
    ),
  });
});

test('names a file that is missing; a folder is no file', async () => {
  const archive = await shelf();
  for (const file of ['a.txt', 'folder'])
    expect(await archive.textOf({ file, sha256: sha256(text) })).toEqual({
      missing: expect.stringContaining(`${file} is missing in `),
    });
});

test('refuses what is no UTF-8', async () => {
  const bytes = new Uint8Array([0x66, 0xfc, 0x72]);
  const archive = await shelf(['latin.txt', bytes]);
  const sum = sha256(Buffer.from(bytes));
  expect(await archive.textOf({ file: 'latin.txt', sha256: sum })).toEqual({
    missing: 'latin.txt is no UTF-8 text: convert it',
  });
  expect(await archive.textOf({ file: 'latin.txt', sha256: sha256(text) })).toHaveProperty('missing');
});

test('must be there', async () => {
  await expect(openArchive('/nowhere/archive')).rejects.toMatchObject({ code: 'no-archive' });
});
