import { expect, test } from 'vitest';
import { together } from '../../src/notify/together.ts';

/** Work that is done when it is told to be. */
function held() {
  const begun: (readonly string[])[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const ask = together<string>((items) => {
    begun.push(items);
    return new Promise((resolve, reject) => {
      ends.push((error) => (error === undefined ? resolve() : reject(error)));
    });
  });
  const end = async (error?: Error) => {
    await expect.poll(() => ends.length).toBeGreaterThan(0);
    ends.shift()?.(error);
  };
  return { begun, ask, end };
}

test('what is asked for while something is being done is done together after it', async () => {
  const { begun, ask, end } = held();
  const first = ask('a');
  await expect.poll(() => begun.length).toBe(1);
  const others = Promise.all([ask('b'), ask('c')]);
  expect(begun).toEqual([['a']]);
  await end();
  await first;
  await end();
  await others;
  expect(begun).toEqual([['a'], ['b', 'c']]);
});

test('each who asked hears what kept it from being done, and the next is done all the same', async () => {
  const { begun, ask, end } = held();
  const both = Promise.allSettled([ask('a'), ask('b')]);
  await end(new Error('no disk'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const next = ask('c');
  await end();
  await next;
  expect(begun).toEqual([['a', 'b'], ['c']]);
});
