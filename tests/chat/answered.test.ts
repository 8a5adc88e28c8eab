import { expect, test } from 'vitest';
import { type Asking, answered } from '../../src/chat/answered.ts';
import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { load, replacing, smallDossier } from '../world.ts';

const flood = () => buildIndex(load(smallDossier()));
const asking = (question: string, more: Partial<Asking> = {}): Asking => ({
  ...{ question, today: '2024-06-01', asOf: null, previousTopic: null },
  ...{ canReport: false, canFollow: false },
  ...more,
});

test('the same question brings the very same answer', () => {
  const index = flood();
  expect(answered(asking('drowned'), index)).toBe(answered(asking('drowned'), index));
});

test.each<[string, Partial<Asking>]>([
  ['another day', { today: '2024-09-01' }],
  ['as of a date', { asOf: { from: '2024-05-06', to: '2024-05-06', precision: 'day' } }],
  ['where mistakes can be reported', { canReport: true }],
  ['where changes can be followed', { canFollow: true }],
])('it is answered anew %s', (_, changed) => {
  const index = flood();
  expect(answered(asking('drowned', changed), index).reply).not.toEqual(
    answered(asking('drowned'), index).reply,
  );
});

test('a dossier that changed has none of the old answers', () => {
  const before = answered(asking('drowned'), flood());
  const changed = replacing(smallDossier(), 'claims/victims.yaml', 'value: 60', 'value: 61');
  const after = answered(asking('drowned'), buildIndex(load(changed)));
  expect(JSON.stringify(before.reply)).toContain('more than 60');
  expect(JSON.stringify(after.reply)).not.toContain('more than 60');
});

test('what is held is told as such, and counted as shown', () => {
  const index = buildIndex(
    load(
      replacing(
        smallDossier(),
        'claims/victims.yaml',
        '    value: 60\n',
        '    value: 60\n    status: held\n    statusReason: The mayor takes it back.\n',
      ),
    ),
  );
  const { reply } = answered(asking('mayor drowned'), index);
  expect(reply.summary).toMatch(
    /^All that is on record of this is held by the desk, and not to be printed\./,
  );
  expect(JSON.stringify(reply.blocks)).toContain('Held by the desk, not to be printed: The mayor says');
  expect(JSON.stringify(reply.blocks)).not.toContain('not shown');
});

test('a follow-up is answered by what was asked before, also where it was asked without', () => {
  const index = flood();
  const without = answered(asking('and the mayor?'), index);
  const about = asking('and the mayor?', { previousTopic: 'victims' });
  expect(answered(about, index).reply).not.toEqual(without.reply);
  expect(answered(about, index)).toBe(answered(about, index));
  expect(answered(asking('and the mayor?'), index)).toBe(without);
});

test('a question that names its topic has one answer after whatever was asked before', () => {
  const index = flood();
  const after = answered(asking('drowned', { previousTopic: 'victims' }), index);
  expect(answered(asking('drowned'), index)).toBe(after);
});

test('a topic that the dossier has no more is none', () => {
  const index = flood();
  const gone = answered(asking('and the mayor?', { previousTopic: 'gone' }), index);
  const about = answered(asking('and the mayor?', { previousTopic: 'victims' }), index);
  expect(about.reply).not.toEqual(gone.reply);
});

test('what was not asked for longest is forgotten', () => {
  const index = flood();
  const first = answered(asking('drowned'), index);
  const kept = answered(asking('victims'), index);
  for (let more = 0; more < 299; more += 1) {
    answered(asking(`drowned ${more}`), index);
    answered(asking('victims'), index);
  }
  expect(answered(asking('victims'), index)).toBe(kept);
  expect(answered(asking('drowned'), index)).not.toBe(first);
});
