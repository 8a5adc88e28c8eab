import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newsroom } from '../newsroom.ts';
import { TYPESCRIPT } from '../typescript.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program as people start it. Each start costs a second: one test for each way it can end. */
function start(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [...TYPESCRIPT, 'src/cli/desk.ts', ...argv], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('answers on standard output and ends with 0', () => {
  const { data, archive } = newsroom();
  expect(start('verify', '--data', data, '--archive', archive)).toEqual({
    status: 0,
    stdout: 'flood: 2 claims, 3 mentions, 2 quotes checked against 2 archived texts, 3 documents\n',
    stderr: '',
  });
});

test('tells of bad usage on standard error and ends with 2', () => {
  expect(start('validate', '--data', '/nowhere')).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no folder /nowhere'),
  });
});
