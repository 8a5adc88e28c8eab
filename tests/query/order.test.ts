import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** From what knows least to what knows most: each folder may import those before it, types included. */
const ORDER = ['words', 'numbers', 'dates', 'lexicon', 'index', 'understand', 'retrieve'];

test.each(ORDER)('%s knows only what comes before it', (folder) => {
  const path = `src/query/${folder}`;
  const files = readdirSync(path).filter((file) => file.endsWith('.ts'));
  expect(files).not.toEqual([]);
  const known = [...files].flatMap((file) =>
    [...readFileSync(`${path}/${file}`, 'utf8').matchAll(/from '\.\.\/(\w+)[/.]/g)].map(([, name]) => name),
  );
  const allowed = ORDER.slice(0, ORDER.indexOf(folder));
  expect([...new Set(known)].filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
});
