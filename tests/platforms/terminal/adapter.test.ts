import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Desk, Question } from '../../../src/chat/platform.ts';
import { createTerminal } from '../../../src/platforms/terminal/adapter.ts';

/** A desk that says what it was asked; slowly, as a real one may. */
function echo(asked: Question[] = []): Desk {
  return {
    menus: [
      {
        dossier: 'flood',
        command: 'flood',
        title: 'The flood',
        topics: [{ id: 'victims', label: 'Victims' }],
        commands: [],
        unfurlDomains: [],
      },
    ],
    async ask(question) {
      asked.push(question);
      await new Promise((resolve) => setTimeout(resolve, 10));
      const said = 'text' in question.input ? question.input.text : '';
      return { to: 'channel', summary: said, blocks: [{ kind: 'lead', text: `You asked: ${said}` }] };
    },
    suggest: () => [],
    posted: async () => {},
    article: () => null,
    home: () => ({ to: 'asker', summary: 'Home.', blocks: [] }),
  };
}

async function converse(input: string, { interactive = false, width = 80 } = {}) {
  const asked: Question[] = [];
  const output = new PassThrough();
  const from = new PassThrough();
  const terminal = createTerminal({
    desk: echo(asked),
    input: from,
    output,
    interactive,
    colour: false,
    width,
  });
  const printed = text(output);
  await terminal.start();
  from.end(input);
  await terminal.ended;
  output.end();
  return { asked, printed: await printed };
}

test('piped lines are answered in order, the last one too when no line feed ends it', async () => {
  const { printed } = await converse('casualties\n\n/flood killed\nwounded');
  const answers = ['casualties', 'flood killed', 'wounded'].map((asked) => `\n\nYou asked: ${asked}\n`);
  expect(printed).toBe(`> casualties${answers[0]}\n> /flood killed${answers[1]}\n> wounded${answers[2]}`);
});

test('a piped question is shown as text that can do nothing to the terminal', async () => {
  const { printed } = await converse('casu\u001b[2Jalties\n');
  expect(printed).toMatch(/^> casu\[2Jalties\n/);
});

test('exit ends the conversation', async () => {
  const { asked } = await converse('casualties\nexit\nkilled\n');
  expect(asked).toHaveLength(1);
});

test('a person is greeted with what can be asked', async () => {
  const { printed } = await converse('exit\n', { interactive: true });
  expect(printed).toContain('/flood  The flood');
  expect(printed).toContain('victims');
});

test('the greeting keeps to the width', async () => {
  const { printed } = await converse('exit\n', { interactive: true, width: 30 });
  for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(30);
});

test('stopping finishes what is being answered', async () => {
  const output = new PassThrough();
  const from = new PassThrough();
  const terminal = createTerminal({
    desk: echo(),
    input: from,
    output,
    interactive: false,
    colour: false,
    width: 80,
  });
  const printed = text(output);
  await terminal.start();
  from.write('casualties\n');
  await new Promise((resolve) => setImmediate(resolve));
  await terminal.stop();
  output.end();
  expect(await printed).toBe('> casualties\n\nYou asked: casualties\n');
});
