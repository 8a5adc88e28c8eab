import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { TYPESCRIPT } from './typescript.ts';

export interface Program {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Everything printed, and how it ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>;
}

/**
 * Starts the bot as the README says, but with this environment alone, and where nobody's `.env` lies.
 * `first`: a module that is loaded before it.
 */
export function startBot(env: Record<string, string> = {}, first?: string): Program {
  const preload =
    first === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(first)}`];
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, [...TYPESCRIPT, ...preload, resolve('src/main.ts')], {
    cwd: folder,
    env: { DATA_DIR: resolve('data'), KEEP_MISSES: 'off', ...env },
    stdio: 'pipe',
  });
  // Before its folder goes: what was added last is done first.
  onTestFinished(() => void child.kill('SIGKILL'));
  // It may end while somebody still writes to it.
  child.stdin.on('error', () => undefined);
  const printed = text(child.stdout).catch(() => 'what was printed was not read to its end');
  const ended = Promise.all([once(child, 'exit'), printed, text(child.stderr)]).then(
    ([[code, signal], out, err]) => ({ code, signal, out, err }),
  );
  return { child, ended };
}
