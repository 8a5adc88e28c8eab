import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LiveLibrary, openLiveLibrary } from '../../src/bot/live-library.ts';
import { watchFiles } from '../../src/bot/watch.ts';
import type { Log } from '../../src/chat/log.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { openStore, type Store } from '../../src/ledger/store/open-store.ts';
import { newsroom } from '../newsroom.ts';

const log: Log = { debug() {}, info() {}, warn() {}, error() {} };

let data: string;
let state: string;
let store: Store;
let told: Reply[];
let changes: number;

beforeEach(async () => {
  data = newsroom().data;
  state = mkdtempSync(join(tmpdir(), 'live-'));
  store = await openStore({ at: { stateDir: state }, clock: Date.now, bot: true });
  told = [];
  changes = 0;
});

afterEach(async () => {
  await store.close();
  rmSync(state, { recursive: true });
});

const open = () =>
  openLiveLibrary({
    dataDir: data,
    store,
    log,
    tellDesk: async (reply) => void told.push(reply),
    changed: () => {
      changes += 1;
    },
  });

const claims = join('flood', 'claims', 'victims.yaml');
function edit(file: string, change: (text: string) => string): void {
  const path = join(data, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, after);
}

function figures(library: LiveLibrary) {
  return [...(library.dossier('flood')?.claims.values() ?? [])].map(({ value, rev, status }) => [
    value,
    rev,
    status,
  ]);
}

describe('the dossiers while the bot answers', () => {
  test('what the files say at first is recorded once', async () => {
    await open();
    const library = await open();
    expect(figures(library)).toEqual([
      [40, 1, 'current'],
      [60, 1, 'current'],
    ]);
    expect((await store.ledger.head()).seq).toBe(2);
  });

  test('an edited figure is recorded, and answered with at once', async () => {
    const library = await open();
    edit(claims, (text) => text.replace(/value: 60/, 'value: 70'));
    await library.reload();
    expect(figures(library)).toContainEqual([70, 2, 'current']);
    expect(changes).toBe(2);
  });

  test('a broken file changes nothing, and the desk is told what is broken', async () => {
    const library = await open();
    edit(claims, (text) => text.replace(/value: 60/, 'value: sixty'));
    await library.reload();
    expect(figures(library)).toContainEqual([60, 1, 'current']);
    expect(told.map(({ summary }) => summary)).toEqual(['The data cannot be read:']);
    expect(JSON.stringify(told)).toContain('victims.yaml');
  });

  test('a claim that is no longer in the files is kept, and the desk is told', async () => {
    const library = await open();
    edit(claims, (text) => text.slice(0, text.lastIndexOf('  - id:')));
    await library.reload();
    expect(figures(library)).toHaveLength(2);
    expect(JSON.stringify(told)).toContain('no longer in the files');
  });

  test('what is left alone is told once, however often the files are saved, and again when it is another', async () => {
    const library = await open();
    const whole = readFileSync(join(data, claims), 'utf8');
    edit(claims, (text) => text.slice(0, text.lastIndexOf('  - id:')));
    await library.reload();
    await library.reload();
    expect(told).toHaveLength(1);
    writeFileSync(join(data, claims), whole);
    await library.reload();
    edit(claims, (text) => text.slice(0, text.lastIndexOf('  - id:')));
    await library.reload();
    expect(told).toHaveLength(2);
  });

  test('a mass change waits for a person, who is told how; until then nothing of it is answered with', async () => {
    const library = await open();
    edit(claims, (text) => {
      const one = text.slice(text.indexOf('  - id: mayor'));
      const copy = (at: number) =>
        one.replace('mayor-drowned', `extra-${at}`).replace('value: 60', `value: ${100 + at}`);
      return text + Array.from({ length: 21 }, (_, at) => copy(at)).join('');
    });
    await library.reload();
    expect(told.map(({ summary }) => summary)).toEqual([expect.stringContaining('differ from the record')]);
    expect(JSON.stringify(told)).toContain(
      '21 changes at once wait for a person: desk sync --dossier flood --yes',
    );
    expect(library.dossier('flood')?.claims.size).toBe(2);
  });

  test('files and record taken up at once come after one another', async () => {
    const library = await open();
    const dossier = library.dossier('flood');
    const [, second] = dossier?.claims.values() ?? [];
    if (!dossier || !second) throw new Error('the flood has claims');
    const by = { actor: 'Bea', via: 'desk', reason: 'Doubts.' };
    await store.ledger.changeStatus(dossier, second.id, 'held', by);
    edit(join('flood', 'dossier.yaml'), (text) => text.replace(/^title: .*$/m, 'title: Renamed'));
    await Promise.all([library.reload(), library.catchUp()]);
    expect(library.dossier('flood')?.title).toBe('Renamed');
    expect(figures(library)).toContainEqual([second.value, 2, 'held']);
  });

  test('what another process records is taken up', async () => {
    const library = await open();
    const [claim] = library.dossier('flood')?.claims.values() ?? [];
    const dossier = library.dossier('flood');
    if (!claim || !dossier) throw new Error('the flood has claims');
    await store.ledger.changeStatus(dossier, claim.id, 'held', {
      actor: 'Bea',
      via: 'desk',
      reason: 'Doubts.',
    });
    await library.catchUp();
    expect(figures(library)).toContainEqual([claim.value, 2, 'held']);
  });

  test('the files are watched', async () => {
    const library = await open();
    let heard = () => {};
    const reloaded = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const stop = await watchFiles(data, () => library.reload().then(heard), log);
    edit(claims, (text) => text.replace(/value: 60/, 'value: 80'));
    await reloaded;
    await stop();
    expect(figures(library)).toContainEqual([80, 2, 'current']);
  });
});

test('without a store the files alone are answered from', async () => {
  const library = await openLiveLibrary({
    dataDir: data,
    store: null,
    log,
    tellDesk: async () => {},
    changed() {},
  });
  edit(claims, (text) => text.replace(/value: 60/, 'value: 70'));
  await library.reload();
  expect(figures(library)).toContainEqual([70, 1, 'current']);
});
