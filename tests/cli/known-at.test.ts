import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { kept } from './kept.ts';
import { desk } from './run.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

describe('What would we have answered, of the dossier that comes with the program,', () => {
  const state = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  const asked = (...argv: string[]) =>
    desk('ask', ...argv, '--dossier', 'dprk', '--data', data, '--state', state);
  const answer = async (question: string, ...argv: string[]) =>
    JSON.parse((await asked(question, '--json', ...argv)).out);
  type Claim = { id: string; value: number | null; mentions: { publishedOn: { to: string } }[] };
  const ids = ({ claims }: { claims: Claim[] }) => claims.map(({ id }) => id);

  beforeAll(() => () => rmSync(state, { recursive: true }));

  test('on 1 February 2025: without what the JCS said on 27 March', async () => {
    const first = await asked('casualties', '--known-at', '2025-02-01');
    expect(first).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^dprk: entered into the ledger first/),
    });
    expect(first.out).toContain('about 3,000');
    expect(first.out).not.toContain('4,000');
    const then = await answer('casualties', '--known-at', '2025-02-01');
    const later = await answer('casualties', '--known-at', '2025-03-27');
    expect(ids(then)).toContain('nis-killed-300');
    expect(ids(then)).not.toContain('jcs-killed-or-wounded-4000');
    expect(ids(later)).toContain('jcs-killed-or-wounded-4000');
    expect(ids(await answer('casualties', '--known-at', '2025-03-26'))).not.toContain(
      'jcs-killed-or-wounded-4000',
    );
  });

  test.each(['2024-12-22', '2025-01-01', '2025-01-13', '2025-02-04', '2025-03-01'])(
    'on %s: only what was printed by then, in claims, mentions, counts and dates',
    async (day) => {
      for (const question of [
        'casualties',
        'how many were sent',
        'fighting',
        'sources',
        'latest',
        'timeline',
      ]) {
        const { claims, counts, text } = await answer(question, '--known-at', day);
        const printed: string[] = claims.flatMap(({ mentions }: Claim) =>
          mentions.map((one) => one.publishedOn.to),
        );
        expect(printed.filter((to) => to > day)).toEqual([]);
        expect(counts.claims === 0).toBe(claims.length === 0);
        expect(text).not.toContain('Mar 2025');
      }
    },
  );

  test('before anything was printed: nothing is found, which is an answer', async () => {
    expect(await answer('casualties', '--known-at', '2024-01')).toMatchObject({ intent: 'none', claims: [] });
  });

  test('in the days of then: the articles were fresh', async () => {
    const then = await answer('casualties', '--known-at', '2025-03-28');
    expect(then.text).not.toContain(' ago');
    expect((await answer('casualties')).text).toContain(' ago');
  });

  test('on both axes of time', async () => {
    const both = await answer('casualties', '--known-at', '2025-02-10', '--as-of', '2024-12-31');
    expect(ids(both)).toContain('zelensky-killed-or-wounded-3000');
    expect(ids(both)).not.toContain('nis-killed-300');
  });

  test('as far as it is known now: what is answered now', async () => {
    const now = await answer('casualties');
    expect(ids(await answer('casualties', '--known-at', '2999'))).toEqual(ids(now));
  });
});

describe('What was recorded since', () => {
  /** The clock that the ledger writes down. */
  const at = (iso: string) => void vi.setSystemTime(new Date(iso));
  const ask = async (room: ReturnType<typeof kept>, day: string) => {
    const { code, out, err } = await room.desk('ask', 'drowned', '--json', '--known-at', day);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { claims, text } = JSON.parse(out);
    return { claims, text };
  };

  test('counts from when it was recorded, with its revision and its status of then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const room = kept();
    at('2024-06-01T12:00:00Z');
    await room.desk('sync', '--yes');
    at('2024-06-10T12:00:00Z');
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes');
    at('2024-06-20T12:00:00Z');
    await room.desk('retract', 'mayor-drowned', '--why', 'misheard');
    at('2024-06-30T12:00:00Z');
    await room.desk('restore-claim', 'mayor-drowned', '--why', 'heard again');

    const mayor = async (day: string) => {
      const { claims } = await ask(room, day);
      const claim = claims.find(({ id }: { id: string }) => id === 'mayor-drowned');
      return claim && [claim.rev, claim.value, claim.mentions.length];
    };
    expect(await mayor('2024-05-06')).toBeUndefined();
    expect(await mayor('2024-05-07')).toEqual([1, 60, 1]);
    expect(await mayor('2024-05-08')).toEqual([1, 60, 2]);
    expect(await mayor('2024-06-09')).toEqual([1, 60, 2]);
    expect(await mayor('2024-06-10')).toEqual([2, 70, 2]);
    expect(await mayor('2024-06-20')).toBeUndefined();
    expect(await mayor('2024-06')).toEqual([4, 70, 2]);
  });

  test('a claim entered by a later sync counts from then, whatever its articles say', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const room = kept();
    const text = room.read('claims/victims.yaml');
    const mayor = text.slice(text.indexOf('  - id: mayor'));
    room.edit(mayor, '');
    at('2024-06-01T12:00:00Z');
    await room.desk('sync', '--yes');
    const ministry = room.read('claims/victims.yaml');
    room.edit(ministry, ministry + mayor);
    at('2024-06-10T12:00:00Z');
    await room.desk('sync', '--yes');
    expect((await ask(room, '2024-06-09')).claims).toHaveLength(1);
    expect((await ask(room, '2024-06-10')).claims).toHaveLength(2);
  });

  test('a correction that was not printed yet had corrected nothing', async () => {
    const room = kept();
    room.edit('value: 40', 'value: 40\n    status: superseded\n    statusReason: the ministry counted again');
    room.edit('originators: [mayor]', 'originators: [ministry]\n    supersedes: ministry-drowned');
    expect((await room.desk('sync', '--yes')).code).toBe(0);
    const then = await ask(room, '2024-05-06');
    expect(then.claims).toMatchObject([{ id: 'ministry-drowned', status: 'current' }]);
    expect((await ask(room, '2024-05-07')).claims).toMatchObject([{ id: 'mayor-drowned' }]);
  });

  test('what names things that the files no longer have is left out, and named', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    const text = room.read('claims/victims.yaml');
    room.edit(text.slice(text.indexOf('  - id: mayor')), '');
    room.edit('- { id: mayor, name: The mayor, kind: person }\n', '', 'sources.yaml');
    const { code, err, out } = await room.desk('ask', 'drowned', '--json', '--known-at', '2024-06');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'flood: left out, since they name what the files no longer have: mayor-drowned',
    });
    expect(JSON.parse(out).claims).toMatchObject([{ id: 'ministry-drowned' }]);
  });

  test('a day that is none is said to be none', async () => {
    const { code, err } = await kept().desk('ask', 'drowned', '--known-at', 'February');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Write a date as 2025-01-13') });
  });
});
