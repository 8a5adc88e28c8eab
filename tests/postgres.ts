import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL that tests may make databases in. */
export interface Cluster {
  /** A new, empty database; gives its address. */
  database(): Promise<string>;
  stop(): void;
}

/** Debian keeps the server's programs out of the PATH, a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';

/** PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65534, gid: 65534 };

/**
 * The server that TEST_PG_URL names, else a private one on the loopback, made from Debian's package. Null
 * where there is neither; with REQUIRE_PG=1 that is an error.
 */
export async function startCluster(env: NodeJS.ProcessEnv): Promise<Cluster | null> {
  if (env.TEST_PG_URL) return clusterAt(env.TEST_PG_URL, () => {});
  const bin = installed();
  if (bin !== null) return await privateCluster(bin);
  if (env.REQUIRE_PG === '1')
    throw new Error('PostgreSQL is required here: install Debian’s postgresql, or set TEST_PG_URL');
  return null;
}

/** Whether `startCluster` will find one, without starting it. */
export const postgresAvailable = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env.TEST_PG_URL) || env.REQUIRE_PG === '1' || installed() !== null;

function installed(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const bin = join(DEBIAN, newest ?? '', 'bin');
  return existsSync(join(bin, 'initdb')) ? bin : null;
}

async function privateCluster(bin: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-pg-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
  chmodSync(folder, 0o700);
  const run = (program: string, args: readonly string[]) => {
    const command = [join(bin, program), ...args];
    const whole = asRoot
      ? ['setpriv', `--reuid=${NOBODY.uid}`, `--regid=${NOBODY.gid}`, '--clear-groups', ...command]
      : command;
    // Its output goes nowhere: a pipe would stay open as long as the server does.
    execFileSync(whole[0] ?? '', whole.slice(1), { cwd: folder, stdio: 'ignore' });
  };
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'claimdesk', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const port = await freePort();
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c max_connections=200`;
  run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start']);
  return clusterAt(`postgres://claimdesk@127.0.0.1:${port}/postgres`, () => {
    run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  });
}

function clusterAt(url: string, stop: () => void): Cluster {
  let made = 0;
  return {
    stop,
    async database() {
      const name = `claimdesk_${process.pid}_${++made}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create database ${name} template template0`);
      await client.end();
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
