import { expect, test } from 'vitest';
import { sayings } from '../../src/chat/sayings.ts';
import { days } from '../../src/claims/record/day.ts';
import { ask } from '../../src/query/answer/ask.ts';
import { understand } from '../../src/query/understand/understand.ts';
import { goldenQuestions } from '../golden/questions.ts';
import { dprkIndex } from '../query/dprk.ts';

const index = await dprkIndex();
const today = '2025-04-01';
const asked = (question: string, asOf: string | null = null, previousTopic: string | null = null) =>
  ask(question, index, { today, asOf: asOf === null ? null : days.parse(asOf), previousTopic });
const saying = (question: string, asOf: string | null = null) =>
  sayings(asked(question, asOf), asOf === null ? null : days.parse(asOf), (words) =>
    understand(words, index, { today }),
  );
const ids = ({ claims }: ReturnType<typeof asked>) => claims.map(({ id }) => id);

test.each([
  ['how many north korean soldiers had been killed or wounded by 13 january 2025', 'as of 2025-01-13'],
  ['please tell me about all of the casualties since february 2025', 'since 2025-02-01'],
  ['so what was it that the nis had to say of the killed, not of the wounded', 'not Wounded'],
  ['who was it again that said that 4000 of them had been killed or wounded', '4000'],
  ['casualties last month', 'from 2025-03-01 to 2025-03-31'],
])('what limits a question is said again: %s', (question, limit) => {
  expect(saying(question).question).toContain(limit);
  expect(ids(asked(saying(question).question))).toEqual(ids(asked(question)));
});

test('a short question stays as it was typed', () => {
  expect(saying(' casulties, pls ').question).toBe('casulties, pls');
});

test('another time takes the place of the one that was typed', () => {
  const { question, atAnyTime } = saying('killed or wounded as of 13 january 2025');
  expect(ids(asked(question, '2025-03-31'))).not.toContain('jcs-killed-or-wounded-4000');
  expect(ids(asked(atAnyTime, '2025-03-31'))).toContain('jcs-killed-or-wounded-4000');
  // The same where it was set beside the question before.
  expect(saying('casualties', '2025-01-13').question).toBe('casualties');
});

test('a part of an answer keeps the other conditions', () => {
  const { only } = saying('jcs vs zelensky casualties as of 15 january 2025');
  expect(only({ sources: ['jcs'], outlets: [], compares: false }, 'JCS')).toBe(
    'casualties JCS as of 2025-01-15',
  );
  const killed = saying('nis casualties').only({ topics: [], measures: ['killed'] }, 'Killed');
  expect(ids(asked(killed))).toEqual(['nis-killed-300']);
});

test('whatever reporters type, a click asks for the same claims', async () => {
  let inShort = 0;
  for (const [, questions] of await goldenQuestions())
    for (const { ask: question, after = null } of questions) {
      const answer = asked(question, null, after);
      if (answer.claims.length === 0) continue;
      const said = sayings(answer, null, (words) => understand(words, index, { today }));
      expect(ids(asked(said.question)), `${question} → ${said.question}`).toEqual(ids(answer));
      if (said.only({}, 'in as many words') !== `${said.question} in as many words`) inShort += 1;
    }
  expect(inShort).toBeGreaterThan(300);
});
