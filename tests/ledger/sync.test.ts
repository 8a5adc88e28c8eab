import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/record/claim.ts';
import { BACKFILL } from '../../src/ledger/ledger/known-at.ts';
import { planSync } from '../../src/ledger/sync/plan.ts';
import { load, smallDossier } from '../world.ts';
import { claimOf, onEachEngine, withClaims } from './stores.ts';

const COMMIT = { actor: 'Ada', via: 'sync', reason: 'Correct the count' };

onEachEngine('Syncing the files', (open) => {
  it('takes a new dossier in whole, as entered from older articles, and then finds nothing to do', async () => {
    const { store, flood } = await open();
    const { recorded } = await store.sync.apply(flood, COMMIT);
    expect(recorded.map(({ claim, via, change }) => [claim.id, via, change])).toEqual([
      ['ministry-drowned', BACKFILL, 'published'],
      ['mayor-drowned', BACKFILL, 'published'],
    ]);
    expect(await store.sync.apply(flood, COMMIT)).toMatchObject({
      recorded: [],
      plan: { additions: [], amendments: [], missing: [], old: [], conflicts: [], waits: false },
    });
  });

  it('records additions and amendments with who made them and why', async () => {
    const { store, flood } = await open();
    await store.sync.apply(flood, COMMIT);
    const fresh = { ...claimOf(flood, 'mayor-drowned'), id: 'mayor-rescued' };
    const edited = withClaims(flood, { 'mayor-drowned': { value: 70 }, 'mayor-rescued': fresh });
    const { recorded } = await store.sync.apply(edited, COMMIT);
    expect(recorded).toMatchObject([
      { claim: { id: 'mayor-rescued', rev: 1 }, change: 'published', via: 'sync' },
      { claim: { id: 'mayor-drowned', rev: 2, value: 70 }, change: 'amended', ...COMMIT },
    ]);
  });

  it('names a claim that is missing from the files, and keeps it', async () => {
    const { store, flood } = await open();
    await store.sync.apply(flood, COMMIT);
    const { plan, recorded } = await store.sync.apply(withClaims(flood, { 'mayor-drowned': null }), COMMIT);
    expect(plan.missing).toEqual(['mayor-drowned']);
    expect(recorded).toEqual([]);
    expect((await store.ledger.state('flood')).get('mayor-drowned')?.claim.status).toBe('current');
  });

  it('leaves an old checkout alone, and takes it for a change where a person says so', async () => {
    const { store, flood } = await open();
    await store.sync.apply(flood, COMMIT);
    await store.sync.apply(withClaims(flood, { 'mayor-drowned': { value: 70 } }), COMMIT);
    const { plan, recorded } = await store.sync.apply(flood, COMMIT);
    expect(plan.old).toEqual([{ claim: 'mayor-drowned', rev: 1, current: 2 }]);
    expect(recorded).toEqual([]);
    const accept = new Set(['mayor-drowned']);
    expect((await store.sync.apply(flood, { ...COMMIT, accept })).recorded).toMatchObject([
      { claim: { rev: 3, value: 60 } },
    ]);
  });

  it('keeps what was held when the files are edited without it, and names the conflict', async () => {
    const { store, flood } = await open();
    await store.sync.apply(flood, COMMIT);
    await store.ledger.changeStatus(flood, 'mayor-drowned', 'held', { ...COMMIT, reason: 'doubted' });
    const edited = withClaims(flood, { 'mayor-drowned': { note: 'typed into an old checkout' } });
    const { plan, recorded } = await store.sync.apply(edited, COMMIT);
    expect(plan.conflicts).toEqual([{ claim: 'mayor-drowned', rev: 1, current: 2 }]);
    expect(recorded).toEqual([]);
  });

  it('waits with more than twenty changes until a person confirms them', async () => {
    const { store, flood } = await open();
    await store.sync.apply(flood, COMMIT);
    const many = Object.fromEntries(
      Array.from({ length: 21 }, (_, at) => [
        `extra-${at}`,
        { ...claimOf(flood, 'mayor-drowned'), id: `extra-${at}` },
      ]),
    );
    const swollen = { ...flood, claims: new Map([...flood.claims, ...Object.entries(many).map(asClaim)]) };
    expect(await store.sync.apply(swollen, COMMIT)).toMatchObject({ plan: { waits: true }, recorded: [] });
    expect((await store.sync.apply(swollen, { ...COMMIT, confirmed: true })).recorded).toHaveLength(21);
  });

  it('lets several processes sync at once, and records each change once', async () => {
    const room = await open();
    const stores = [room.store, await room.again(), await room.again()];
    const synced = await Promise.all(stores.map((store) => store.sync.apply(room.flood, COMMIT)));
    expect(synced.flatMap(({ recorded }) => recorded)).toHaveLength(2);
    expect(await room.store.ledger.head()).toMatchObject({ seq: 2 });
  });
});

const asClaim = ([id, text]: [string, Omit<Claim, 'rev'>]): [string, Claim] => [id, { ...text, rev: 1 }];

describe('A plan', () => {
  it('takes an edit of the newest revision for an amendment, however many there were before', () => {
    const flood = load(smallDossier());
    const entry = (rev: number, value: number) => ({
      seq: rev,
      at: 0,
      change: 'amended' as const,
      dossier: 'flood',
      claim: { ...claimOf(flood, 'mayor-drowned', { value }), rev },
      actor: 'Ada',
      via: 'sync',
      reason: null,
      hash: '',
    });
    const history = [entry(1, 60), entry(2, 70), entry(3, 80)];
    const state = new Map([['mayor-drowned', entry(3, 80)]]);
    const earlier = new Map([['mayor-drowned', history]]);
    const plan = planSync([claimOf(flood, 'mayor-drowned', { value: 90 })], state, earlier);
    expect(plan.amendments).toMatchObject([{ before: { claim: { rev: 3 } }, change: 'amended' }]);
    const moved = claimOf(flood, 'mayor-drowned', { value: 80 });
    const turned = { ...moved, mentions: [...moved.mentions].reverse(), note: 'turned round' };
    expect(planSync([turned], state, earlier).amendments).toHaveLength(1);
  });
});
