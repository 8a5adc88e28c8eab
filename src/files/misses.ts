import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question that found nothing, as one line of `misses.jsonl`. */
export interface Miss {
  /** The day it was asked, as an ISO day in UTC; no hour, which could tell who it was. */
  readonly on: string;
  readonly text: string;
}

const MOST_DAYS = 90;
const MOST_KEPT = 5_000;
/** What is longer was pasted, and tells the desk no more. */
const LONGEST = 300;
const MS_PER_DAY = 86_400_000;

export interface MissesParts {
  readonly stateDir: string;
  readonly now: () => Date;
  /** Told once: a state folder that cannot be written to fails every time. */
  readonly failed: (error: unknown) => void;
}

/**
 * Appends to a file in the state folder, which is pruned on the first question of a day. Written at once: it
 * is one short line, and it must not be lost when the process ends behind it.
 */
export function keepMisses({ stateDir, now, failed }: MissesParts): { record(question: string): void } {
  let prunedOn: string | null = null;
  let hasFailed = false;
  return {
    record(question) {
      const text = question.replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
      if (text === '') return;
      const on = dayOf(now());
      try {
        mkdirSync(stateDir, { recursive: true });
        if (prunedOn !== on) prune(stateDir, now());
        prunedOn = on;
        append(stateDir, [{ on, text }]);
      } catch (error) {
        if (!hasFailed) failed(error);
        hasFailed = true;
      }
    },
  };
}

/** Those kept, oldest first. A line that was cut short by a crash is left out. */
export function readMisses(stateDir: string, now: Date): Miss[] {
  const oldest = dayOf(new Date(now.getTime() - MOST_DAYS * MS_PER_DAY));
  return linesOf(stateDir)
    .flatMap(parsed)
    .filter(({ on }) => on >= oldest)
    .slice(-MOST_KEPT);
}

export const clearMisses = (stateDir: string): void => rmSync(fileIn(stateDir), { force: true });

const fileIn = (stateDir: string) => join(stateDir, 'misses.jsonl');

/** Readable by its owner alone: what a newsroom asks about is nobody else's business. */
const PRIVATE = { mode: 0o600 };

const append = (stateDir: string, misses: readonly Miss[]) =>
  appendFileSync(fileIn(stateDir), written(misses), PRIVATE);

function prune(stateDir: string, now: Date): void {
  const kept = readMisses(stateDir, now);
  if (kept.length === linesOf(stateDir).length) return;
  const temporary = `${fileIn(stateDir)}.tmp`;
  writeFileSync(temporary, written(kept), PRIVATE);
  renameSync(temporary, fileIn(stateDir));
}

const written = (misses: readonly Miss[]) =>
  misses.map(({ on, text }) => `${JSON.stringify({ on, text })}\n`).join('');

function linesOf(stateDir: string): string[] {
  try {
    return readFileSync(fileIn(stateDir), 'utf8').split('\n').filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function parsed(line: string): Miss[] {
  try {
    const { on, text } = JSON.parse(line) as Partial<Miss>;
    return typeof on === 'string' && typeof text === 'string' ? [{ on, text }] : [];
  } catch {
    return [];
  }
}

const dayOf = (time: Date) => time.toISOString().slice(0, 10);
