import { Agent, request } from 'node:http';
import type { PlatformsInBrief } from './platform.ts';
import type { Signed } from './requests.ts';

/** How long one question took, in milliseconds, until the response and until the answer. */
export interface Took {
  readonly response: number;
  readonly answer: number;
}

/** Sends everything, `concurrency` at a time; each must be answered before its slot sends the next. */
export async function sendAll(
  port: number,
  slots: readonly (readonly Signed[])[],
  waitsForPost: boolean,
  platforms: PlatformsInBrief,
): Promise<readonly Took[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: slots.length });
  const took = await Promise.all(
    slots.map(async (requests) => {
      const each: Took[] = [];
      for (const one of requests) {
        const start = performance.now();
        const posted = waitsForPost && one.channel !== null ? platforms.posted(one.channel) : null;
        await post(port, one, agent);
        const response = performance.now() - start;
        if (posted !== null) await within(ANSWER_MS, posted, one);
        each.push({ response, answer: performance.now() - start });
      }
      return each;
    }),
  );
  agent.destroy();
  return took.flat();
}

/** Slack and Discord give up a request after three seconds; an answer that is missing ends the run, not later. */
const ANSWER_MS = 20_000;

async function within(ms: number, posted: Promise<string>, { body }: Signed): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to ${body}`)), ms);
  });
  await Promise.race([posted, late]).finally(() => clearTimeout(timer));
}

function post(port: number, { path, headers, body }: Signed, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', agent, headers: { ...headers, ...length } },
      (response) => {
        const { statusCode } = response;
        if (statusCode !== 200) reject(new Error(`${path} was answered with ${statusCode}`));
        response.resume().on('end', resolve).on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
