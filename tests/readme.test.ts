import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerReply } from '../src/chat/answer-reply.ts';
import { readLibrary } from '../src/files/read-dossiers.ts';
import { renderTerminal } from '../src/platforms/terminal/render.ts';
import { ask } from '../src/query/answer/ask.ts';
import { buildIndex } from '../src/query/index/dossier-index.ts';

const readme = readFileSync('README.md', 'utf8');

test('the answer in the README is the answer that is given', async () => {
  const [, question = '', shown = ''] = /```\n> \/dprk (.+)\n\n([\s\S]+?)\n```/.exec(readme) ?? [];
  const [, day = ''] = /\(Asked on (.+?);/.exec(readme) ?? [];
  const { dossiers } = await readLibrary('data', 'dprk');
  const [dossier] = dossiers;
  if (!dossier) throw new Error('data/dprk cannot be read');
  const today = new Date(`${day} UTC`).toISOString().slice(0, 10);
  const answer = ask(question, buildIndex(dossier), { today, asOf: null });
  const [text] = renderTerminal(answerReply(answer), { colour: false, width: 80 }).split('\n\n[1]');
  expect(shown).toBe(text);
});

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(3);
  for (const path of links) expect(() => readFileSync(path), path).not.toThrow();
});
