import { describe, expect, it } from 'vitest';
import { gathered } from '../../src/bot/gathered.ts';
import { rememberIn } from '../../src/bot/remember.ts';
import type { Posted } from '../../src/chat/platform.ts';
import { onEachEngine } from '../ledger/stores.ts';

const posted = (message: string, channel = 'C1'): Posted => ({
  room: { platform: 'slack', workspace: 'T1', channel, thread: null },
  message,
  reply: { to: 'channel', summary: message, blocks: [], shows: { dossier: 'flood', claims: [] } },
});

onEachEngine('Remembering what was posted', (open) => {
  it('has each answer kept by the time it says so', async () => {
    const { store } = await open();
    const remember = rememberIn(store);
    const messages = ['1', '2', '3'];
    await Promise.all(
      messages.map(async (message) => {
        await remember(posted(message));
        expect(await store.posts.reply('slack:T1:C1', message)).toMatchObject({ summary: message });
      }),
    );
  });

  it('keeps the others where one cannot be kept, and says which', async () => {
    const { store } = await open();
    const remember = rememberIn(store);
    const impossible = { ...posted('2'), message: null as never };
    const kept = await Promise.allSettled([posted('1'), impossible, posted('3')].map(remember));
    expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.posts.reply('slack:T1:C1', '3')).toMatchObject({ summary: '3' });
  });
});

describe('Gathering', () => {
  /** Waits until it is told to go on, each time anew. */
  function wait() {
    const goOn: (() => void)[] = [];
    return { wait: () => new Promise<void>((resolve) => goOn.push(resolve)), goOn };
  }

  it('does together what is asked for during one wait, and by itself what comes after', async () => {
    const { wait: waiting, goOn } = wait();
    const done: (readonly string[])[] = [];
    const each = gathered<string>(async (...items) => void done.push(items), waiting);
    const first = [each('a'), each('b')];
    goOn.shift()?.();
    await Promise.all(first);
    const second = each('c');
    expect(done).toEqual([['a', 'b']]);
    goOn.shift()?.();
    await second;
    expect(done).toEqual([['a', 'b'], ['c']]);
  });

  it('does no more than 50 at once', async () => {
    const { wait: waiting, goOn } = wait();
    const sizes: number[] = [];
    const each = gathered<number>(async (...items) => void sizes.push(items.length), waiting);
    const all = Array.from({ length: 120 }, (_, at) => each(at));
    for (const next of goOn) next();
    await Promise.all(all);
    expect(sizes).toEqual([50, 50, 20]);
  });
});
