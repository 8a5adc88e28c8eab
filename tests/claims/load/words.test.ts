import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { COMMAND_WORDS } from '../../../src/claims/load/words.ts';

test('every command is a word that no topic may take', () => {
  expect(COMMAND_WORDS).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
});
