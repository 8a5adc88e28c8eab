import { expect, test } from 'vitest';
import { failureOf } from '../../src/bot/failure.ts';
import { PassingError, UserError } from '../../src/errors.ts';

const token = new UserError('slack-invalid-auth', 'Slack does not know the token.');
const network = new PassingError('discord-unreachable', 'Discord does not answer.');

test('what may pass by itself ends with 1, so that a supervisor tries again; what is to be mended with 78', () => {
  expect(failureOf(network)).toEqual({ say: 'Discord does not answer.', code: 1 });
  expect(failureOf(token)).toEqual({ say: 'Slack does not know the token.', code: 78 });
});

test('what keeps several platforms from starting is told at once; what is to be mended decides', () => {
  expect(failureOf(new AggregateError([network, token]))).toEqual({
    say: 'Discord does not answer.\nSlack does not know the token.',
    code: 78,
  });
  expect(failureOf(new AggregateError([network, network])).code).toBe(1);
});

test('a bug is no failure to be told: it is thrown on, with what else went wrong', () => {
  const bug = new TypeError('undefined is not a function');
  const both = new AggregateError([token, bug]);
  expect(() => failureOf(bug)).toThrow(bug);
  expect(() => failureOf(both)).toThrow(both);
});
