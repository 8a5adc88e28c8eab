import { expect, test } from 'vitest';
import type { Adapter } from '../../src/bot/adapters.ts';
import { together } from '../../src/bot/platforms.ts';
import { readConfig } from '../../src/config/read.ts';

const { config } = readConfig({});
if (config === null) throw new Error('no settings at all are wrong settings');
const log = { debug() {}, info() {}, warn() {}, error() {} };

function adapter(parts: Partial<Adapter> = {}): Adapter {
  return {
    name: 'slack',
    post: async () => undefined,
    start: async () => undefined,
    stop: async () => undefined,
    ...parts,
  };
}

test('each platform that cannot start is told of, not the first alone', async () => {
  const refused = ['slack', 'discord'].map((name) =>
    adapter({ start: () => Promise.reject(new Error(name)) }),
  );
  const start = together([...refused, adapter()], config, log).start();
  await expect(start).rejects.toMatchObject({ errors: [new Error('slack'), new Error('discord')] });
});

test('it is over when one is lost for good, with what to mend, or at the end of what is typed', async () => {
  const error = new Error('the token was reset');
  const lost = together(
    [adapter(), adapter({ name: 'discord', failed: Promise.resolve(error) })],
    config,
    log,
  );
  expect(await lost.over).toEqual({ why: 'discord is lost', error });
  const typed = together([adapter({ name: 'terminal', ended: Promise.resolve() })], config, log);
  expect(await typed.over).toMatchObject({ error: null });
});

test('one that cannot stop keeps no other from stopping', async () => {
  const stopped: string[] = [];
  const broken = adapter({ stop: () => Promise.reject(new Error('stuck')) });
  const other = adapter({ stop: async () => void stopped.push('discord') });
  await together([broken, other], config, log).stop();
  expect(stopped).toEqual(['discord']);
});
