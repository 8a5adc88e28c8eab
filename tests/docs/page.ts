import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The fenced text of a page that follows these words. */
export function shownIn(path: string, words: string): string {
  return cut(readFileSync(path, 'utf8'), words).shown;
}

/** The page shows, behind these words, what is really answered; with WRITE_DOCS=1 that is written there. */
export function expectShown(path: string, words: string, text: string): void {
  const { before, shown, after } = cut(readFileSync(path, 'utf8'), words);
  if (process.env.WRITE_DOCS === '1') writeFileSync(path, `${before}${text}${after}`);
  else expect(shown, 'if this is meant: WRITE_DOCS=1 npx vitest run tests/docs').toBe(text);
}

const FENCE = '```';

function cut(page: string, words: string): { before: string; shown: string; after: string } {
  const said = page.indexOf(words);
  if (said < 0) throw new Error(`the page does not say: ${words}`);
  const from = page.indexOf('\n', page.indexOf(`${FENCE}\n`, said)) + 1;
  const to = page.indexOf(`\n${FENCE}`, from);
  return { before: page.slice(0, from), shown: page.slice(from, to), after: page.slice(to) };
}
