import { fork } from 'node:child_process';
import { once } from 'node:events';

export type ContenderName = 'claimdesk' | 'bolt' | 'bolt-acknowledging' | 'ed25519' | 'ed25519-looking-up';

/** What a server needs to know; it is started in a process of its own. */
export interface Surroundings {
  readonly contender: ContenderName;
  readonly slackApi: string;
  readonly discordApi: string;
  readonly discordKey: string;
}

export interface Usage {
  /** Processor time of all its threads since the start, in milliseconds. */
  readonly cpuMs: number;
  /** Resident memory. */
  readonly bytes: number;
}

/** A server in a process of its own, where nothing else costs processor time. */
export interface Contender {
  readonly port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** @param nodeOptions more options for its Node: `--cpu-prof` */
export async function startContender(
  around: Surroundings,
  nodeOptions: readonly string[],
): Promise<Contender> {
  const child = fork(new URL('server.ts', import.meta.url), [JSON.stringify(around)], {
    execArgv: ['--import', import.meta.resolve('../../src/typescript/register.js'), ...nodeOptions],
  });
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`${around.contender} ended with ${code}`);
  });
  // Nobody may be waiting for it just then.
  ended.catch(() => undefined);
  const next = async <T>() => (await Promise.race([once(child, 'message'), ended]))[0] as T;
  const { port } = await next<{ port: number }>();
  return {
    port,
    usage() {
      child.send('usage');
      return next<Usage>();
    },
    async stop() {
      child.send('stop');
      await ended.catch(() => undefined);
    },
  };
}
