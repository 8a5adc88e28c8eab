import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';
import { retrieve } from '../../../src/query/retrieve/retrieve.ts';
import { understand } from '../../../src/query/understand/understand.ts';
import { load, replacing, smallDossier } from '../../world.ts';

const withStatus = (status: string) => {
  const dossier = replacing(
    smallDossier(),
    'claims/victims.yaml',
    '    originators: [ministry]\n',
    `    originators: [ministry]\n    status: ${status}\n    statusReason: the ministry counted twice\n`,
  );
  return buildIndex(load(dossier));
};
const ids = (text: string, index = buildIndex(load(smallDossier()))) =>
  retrieve(understand(text, index, { today: '2024-05-10' }), index, { asOf: null }).claims.map(
    ({ id }) => id,
  );

test('another story is asked in its own words', () => {
  expect(ids('toll')).toEqual(['mayor-drowned', 'ministry-drowned']);
  expect(ids('drowned according to the republic')).toEqual(['ministry-drowned']);
  expect(ids('what does the mayor say')).toEqual(['mayor-drowned']);
  expect(ids('casualties of the flod in kursk')).toEqual([]);
});

describe('status', () => {
  test('held claims are brought, for a warning', () => {
    expect(ids('drowned', withStatus('held'))).toContain('ministry-drowned');
  });

  test.each(['superseded', 'retracted'])('%s claims only in timelines', (status) => {
    expect(ids('drowned', withStatus(status))).toEqual(['mayor-drowned']);
    expect(ids('drowned over time', withStatus(status))).toEqual(['mayor-drowned', 'ministry-drowned']);
  });
});
