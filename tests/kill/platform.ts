import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A message as it stands on the platform, in the order of arrival. */
export interface Standing {
  readonly id: string;
  readonly channel: string;
  readonly replyTo: string | null;
  readonly key: string;
  readonly text: string;
}

/** Something that happened on the platform and is told to a worker: a change that somebody makes. */
export interface Inbound {
  readonly id: string;
  readonly claim: string;
}

/**
 * A chat platform with the manners of the real ones on a bad day: late, forgetful of its answers, asking to
 * wait, telling an event twice and telling it again until it is acknowledged.
 */
export interface HostilePlatform {
  readonly url: string;
  readonly standing: readonly Standing[];
  readonly acknowledged: ReadonlySet<string>;
  /** Requests it answered other than well and at once, by kind. */
  readonly spite: Readonly<Record<string, number>>;
  readonly waiting: () => number;
  tell(event: Inbound): void;
  close(): Promise<void>;
}

const REDELIVER = 1_500;

export async function hostilePlatform(random: () => number): Promise<HostilePlatform> {
  const standing: Standing[] = [];
  const spite: Record<string, number> = {};
  const acknowledged = new Set<string>();
  const queue: { event: Inbound; from: number }[] = [];

  const post = async (body: Omit<Standing, 'id'>, response: ServerResponse) => {
    const stand = () => {
      const id = `m${standing.length + 1}`;
      standing.push({ id, ...body });
      return id;
    };
    const mood = pick(random());
    if (mood !== 'well') spite[mood] = (spite[mood] ?? 0) + 1;
    switch (mood) {
      case 'well':
        return answer(response, 200, { id: stand() });
      case 'works late':
        // It goes on with what it was asked, also when the asker is dead by then.
        await setTimeout(50 + random() * 250);
        return answer(response, 200, { id: stand() });
      case 'answers late': {
        const id = stand();
        await setTimeout(100 + random() * 700);
        return answer(response, 200, { id });
      }
      case 'drops its answer':
        stand();
        return void response.destroy();
      case 'drops the request':
        return void response.destroy();
      case 'fails after the work':
        stand();
        return answer(response, 502, {});
      case 'asks to wait':
        response.setHeader('retry-after', '0.2');
        return answer(response, 429, {});
    }
  };

  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void> | void> =
    {
      '/post': async (request, response) => post((await read(request)) as Omit<Standing, 'id'>, response),
      '/find': async (request, response) => {
        const { channel, key } = (await read(request)) as Standing;
        const found = standing.find((message) => message.channel === channel && message.key === key);
        answer(response, 200, { id: found?.id ?? null });
      },
      '/event': (_, response) => {
        const now = performance.now();
        const due = queue.findIndex(({ from }) => from <= now);
        const [told] = due < 0 ? [] : queue.splice(due, 1);
        if (told !== undefined && !acknowledged.has(told.event.id))
          // One in four is told twice at once; all are told again until somebody says that it is done.
          queue.push({ event: told.event, from: random() < 0.25 ? now : now + REDELIVER });
        answer(response, 200, told === undefined || acknowledged.has(told.event.id) ? null : told.event);
      },
      '/done': async (request, response) => {
        acknowledged.add(((await read(request)) as Inbound).id);
        answer(response, 200, {});
      },
    };
  const server = createServer((request, response) => {
    const route = routes[request.url ?? ''];
    if (route === undefined) return answer(response, 404, {});
    void Promise.resolve(route(request, response)).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    standing,
    spite,
    acknowledged,
    waiting: () => queue.filter(({ event }) => !acknowledged.has(event.id)).length,
    tell: (event) => void queue.push({ event, from: 0 }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const MOODS = [
  ['works late', 0.15],
  ['answers late', 0.1],
  ['drops its answer', 0.07],
  ['drops the request', 0.05],
  ['fails after the work', 0.05],
  ['asks to wait', 0.08],
] as const;

function pick(chance: number): (typeof MOODS)[number][0] | 'well' {
  let left = chance;
  for (const [mood, share] of MOODS) {
    left -= share;
    if (left < 0) return mood;
  }
  return 'well';
}

async function read(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
