import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';

/** Less than the ten seconds after which Docker ends a container by force; systemd waits longer. */
const LONGEST_STOP_MS = 8_000;

// Before all else: to load the rest takes a second, and a signal meanwhile would end this by force or, where
// this is the first process of a container, not be heard at all. A second one ends it at once.
const asked = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    asked.abort(signal);
    // Whatever hangs, a database or an answer, must not keep a stopping service from stopping.
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  });
}

// A variable that is already set wins over the file: that is how a container overrides it.
if (existsSync('.env')) loadEnvFile('.env');
const { runBot } = await import('./bot/run.ts');
// What came meanwhile is heard before anything is begun.
await turn();
process.exit(await runBot(process, asked.signal));
