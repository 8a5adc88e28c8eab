import { describe, expect, test } from 'vitest';
import { chooseDossier } from '../../src/chat/choose-dossier.ts';
import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { load, replacing, smallDossier } from '../world.ts';

const flood = buildIndex(load(smallDossier()));
const fire = buildIndex(
  load(
    replacing(
      replacing(smallDossier(), 'dossier.yaml', 'id: flood', 'id: fire'),
      'dossier.yaml',
      'command: flood',
      'command: blaze',
    ),
  ),
);
const nothing = { command: null, thread: null, channel: null };
const both = [flood, fire] as const;
const ids = ({ indexes }: ReturnType<typeof chooseDossier>) => indexes.map(({ dossier }) => dossier.id);

describe('which dossier a question is for', () => {
  test('the one whose command was typed', () => {
    const choice = chooseDossier('flood victims', both, { ...nothing, command: 'fire' });
    expect(ids(choice)).toEqual(['fire']);
    expect(choice.text).toBe('flood victims');
  });

  test.each(['fire', '/fire', 'Blaze'])('the one that the first word names: %s', (word) => {
    const choice = chooseDossier(`${word} victims`, both, {
      command: null,
      thread: 'flood',
      channel: 'flood',
    });
    expect(ids(choice)).toEqual(['fire']);
    expect(choice).toMatchObject({ by: 'word', text: 'victims' });
  });

  test('else the thread’s', () => {
    const choice = chooseDossier('victims', both, { command: null, thread: 'fire', channel: 'flood' });
    expect(ids(choice)).toEqual(['fire']);
    expect(choice.by).toBe('thread');
  });

  test('else the channel’s default', () => {
    const choice = chooseDossier('victims', both, { ...nothing, channel: 'fire' });
    expect(ids(choice)).toEqual(['fire']);
    expect(choice.by).toBe('channel');
  });

  test('else the only one', () => {
    expect(chooseDossier('victims', [flood], nothing)).toMatchObject({ by: 'only', text: 'victims' });
  });

  test('the only one may be named all the same', () => {
    expect(chooseDossier('flood victims', [flood], nothing)).toMatchObject({ by: 'only', text: 'victims' });
  });

  test('else all', () => {
    const choice = chooseDossier('victims', both, nothing);
    expect(ids(choice)).toEqual(['flood', 'fire']);
    expect(choice.by).toBe('all');
  });
});
