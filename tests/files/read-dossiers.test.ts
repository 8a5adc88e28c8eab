import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-dossiers.ts';
import { newsroom } from '../newsroom.ts';
import { replacing, smallDossier } from '../world.ts';

test('reads every dossier below a data folder, and nothing else that lies there', async () => {
  const { data } = newsroom();
  mkdirSync(join(data, 'schema'));
  writeFileSync(join(data, 'schema', 'claims.schema.json'), '{}');
  writeFileSync(join(data, 'README.md'), 'How to write a claim');
  writeFileSync(join(data, 'flood', 'claims', 'notes.txt'), 'not ours');
  writeFileSync(join(data, 'flood', 'claims', '.#victims.yaml'), "a text editor's own");
  const { dossiers, problems } = await readLibrary(data);
  expect(problems).toEqual([]);
  expect(dossiers.map(({ id }) => id)).toEqual(['flood']);
});

test('names files as they can be opened', async () => {
  const { data } = newsroom(replacing(smallDossier(), 'claims/victims.yaml', 'value: 40', 'value: many'));
  const { problems } = await readLibrary(data);
  expect(problems).toMatchObject([{ file: join(data, 'flood/claims/victims.yaml'), line: 9 }]);
});

test('a folder with YAML files and no dossier.yaml is a dossier that lacks it', async () => {
  const { data } = newsroom();
  mkdirSync(join(data, 'fire', 'claims'), { recursive: true });
  writeFileSync(join(data, 'fire', 'claims', 'victims.yaml'), 'topic: victims\nclaims: []\n');
  const { dossiers, problems } = await readLibrary(data);
  expect(problems.map(({ message }) => message)).toContain('is missing: every dossier needs it');
  expect(dossiers.map(({ id }) => id)).toEqual(['flood']);
});

test('reads one dossier alone', async () => {
  const { data } = newsroom();
  mkdirSync(join(data, 'fire'));
  writeFileSync(join(data, 'fire', 'dossier.yaml'), 'id: fire');
  expect((await readLibrary(data, 'flood')).problems).toEqual([]);
  await expect(readLibrary(data, 'floods')).rejects.toMatchObject({
    code: 'unknown-dossier',
    say: expect.stringContaining('did you mean flood?'),
  });
});

test('says where dossiers belong', async () => {
  const { data, archive } = newsroom();
  await expect(readLibrary(join(data, 'nowhere'))).rejects.toMatchObject({ code: 'no-data' });
  await expect(readLibrary(archive)).rejects.toMatchObject({ code: 'no-dossier' });
});
