import { Command } from 'commander';
import { clearMisses, type Miss, readMisses } from '../files/misses.ts';
import { printable } from '../platforms/terminal/printable.ts';
import type { Io } from './io.ts';
import { count } from './open-library.ts';
import { storeSettings } from './with-store.ts';

interface MissesOptions {
  readonly state?: string;
  readonly json?: true;
  readonly clear?: true;
}

interface Asked {
  readonly text: string;
  readonly times: number;
  readonly last: string;
}

export function missesCommand(io: Io): Command {
  return new Command('misses')
    .description('list the questions that found nothing, the most frequent first')
    .option('--state <dir>', 'folder where they are kept; else STATE_DIR')
    .option('--json', 'as one JSON object')
    .option('--clear', 'forget them all')
    .action(({ state = storeSettings().STATE_DIR, json, clear }: MissesOptions) => {
      const asked = byFrequency(readMisses(state, new Date()));
      if (clear) clearMisses(state);
      if (json) {
        io.out(JSON.stringify({ misses: asked }));
        return;
      }
      for (const { text, times, last } of asked)
        io.out(`${String(times).padStart(4)}  ${last}  ${printable(text)}`);
      const total = asked.reduce((sum, { times }) => sum + times, 0);
      io.out(`${count(total, 'question')} that found nothing${clear ? ', now forgotten' : ''}`);
    });
}

/** Questions that differ only in case count as one, and are shown as last typed. */
function byFrequency(misses: readonly Miss[]): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { on, text } of misses) {
    const key = text.toLowerCase().replace(/[\s?!.]+$/u, '');
    asked.set(key, { text, times: (asked.get(key)?.times ?? 0) + 1, last: on });
  }
  return [...asked.values()].sort((a, b) => b.times - a.times || (a.last < b.last ? 1 : -1));
}
