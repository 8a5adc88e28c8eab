import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { COMMAND_WORDS, TOOL_WORDS } from '../../../src/claims/load/words.ts';
import { desk } from '../../cli/run.ts';

test('every command is a word that no topic may take', () => {
  expect(COMMAND_WORDS).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
});

test('so is every tool of the desk', async () => {
  const { out } = await desk('--help');
  const tools = [...out.matchAll(/^ {2}([a-z][a-z-]*)(?= .*)/gm)].map(([, name = '']) => name);
  expect(tools).toContain('validate');
  expect([...COMMAND_WORDS, ...TOOL_WORDS]).toEqual(expect.arrayContaining(tools));
});
