import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PassingError, UserError } from '../../src/errors.ts';
import { openStore } from '../../src/ledger/store/open-store.ts';
import { postgresAvailable, startCluster } from '../postgres.ts';

const clock = () => 0;
const open = (databaseUrl: string) => openStore({ at: { databaseUrl }, clock });

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

it('says that a database cannot be reached, which may pass, and keeps its password to itself', async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const address = `postgres://desk:secret@127.0.0.1:${port}/news`;
  const cut = await open(address).catch((error) => error);
  await new Promise((resolve) => server.close(resolve));
  const refused = await open(address).catch((error) => error);
  for (const error of [cut, refused]) {
    expect(error).toBeInstanceOf(PassingError);
    expect(error).toMatchObject({ code: 'database-unreachable' });
    expect(String(error)).not.toContain('secret');
  }
  expect(refused.say).toContain('(ECONNREFUSED)');
});

it.skipIf(!postgresAvailable(process.env))(
  'says what a database refuses',
  async () => {
    const cluster = await startCluster(process.env);
    onTestFinished(() => cluster?.stop());
    const address = new URL((await cluster?.database()) ?? '');
    address.pathname = '/nowhere';
    await expect(open(address.href)).rejects.toMatchObject({ say: expect.stringContaining('createdb') });
  },
  60_000,
);

it('says that a state folder cannot be one', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  await expect(openStore({ at: { stateDir: join(file, 'state') }, clock })).rejects.toMatchObject({
    code: 'store-unwritable',
  });
});

it('says that a store is damaged', async () => {
  const stateDir = folder();
  writeFileSync(join(stateDir, 'claimdesk.db'), 'this is no database, however long it may be'.repeat(100));
  const error = await openStore({ at: { stateDir }, clock }).catch((error) => error);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ code: 'store-damaged', say: expect.stringContaining('desk restore') });
});
