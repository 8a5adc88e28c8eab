import { expect, test } from 'vitest';
import { loadLibrary } from '../../../src/claims/load/library.ts';
import { replacing, smallDossier } from '../../world.ts';

const renamed = (id: string, command: string) =>
  replacing(
    replacing(smallDossier(), 'dossier.yaml', 'id: flood', `id: ${id}`),
    'dossier.yaml',
    'command: flood',
    `command: ${command}`,
  ).files;

test('several dossiers live side by side', () => {
  const { dossiers, problems } = loadLibrary(
    new Map([
      ['fire', renamed('fire', 'fire')],
      ['flood', smallDossier().files],
    ]),
  );
  expect(problems).toEqual([]);
  expect(dossiers.map(({ id }) => id)).toEqual(['fire', 'flood']);
});

test('two dossiers cannot have one command', () => {
  const { dossiers, problems } = loadLibrary(
    new Map([
      ['fire', renamed('fire', 'flood')],
      ['flood', smallDossier().files],
    ]),
  );
  expect(problems).toMatchObject([
    {
      file: 'flood/dossier.yaml',
      line: 3,
      field: 'command',
      message: '"flood" is the command of fire as well: choose another',
    },
  ]);
  expect(dossiers.map(({ id }) => id)).toEqual(['fire']);
});

test('a dossier is named like its folder', () => {
  const { dossiers, problems } = loadLibrary(new Map([['deluge', smallDossier().files]]));
  expect(problems).toMatchObject([
    {
      file: 'deluge/dossier.yaml',
      line: 1,
      field: 'id',
      message: 'lies in the folder deluge: give both one name',
    },
  ]);
  expect(dossiers).toEqual([]);
});

test('a bad dossier does not take the good ones with it', () => {
  const { dossiers, problems } = loadLibrary(
    new Map([
      ['fire', renamed('fire', 'FIRE')],
      ['flood', smallDossier().files],
    ]),
  );
  expect(problems).toMatchObject([{ file: 'fire/dossier.yaml', field: 'command' }]);
  expect(dossiers.map(({ id }) => id)).toEqual(['flood']);
});
