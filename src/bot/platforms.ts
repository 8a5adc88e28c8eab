import type { Log } from '../chat/log.ts';
import type { Config } from '../config/settings.ts';
import { healthRoute } from '../http/health.ts';
import { createHttpServer } from '../http/server.ts';
import type { Adapter } from './adapters.ts';

export interface Platforms {
  /**
   * Resolves once every one of them is connected.
   * @throws what kept one from it, or an AggregateError of what kept several
   */
  start(): Promise<void>;
  /** Takes no new questions, finishes those being answered, and closes. */
  stop(): Promise<void>;
  /** Resolves when, once started, there is nothing to go on for. */
  readonly over: Promise<Over>;
}

export interface Over {
  readonly why: string;
  /** What to mend, where a platform was lost for good. */
  readonly error: Error | null;
}

/** The platforms and the HTTP server that some are reached by, as one thing that starts and stops. */
export function together(adapters: readonly Adapter[], config: Config, log: Log): Platforms {
  let ready = false;
  const routes = [...adapters.flatMap((adapter) => adapter.routes ?? []), healthRoute(() => ready)];
  const { HTTP_PORT: port, HTTP_HOST: host } = config;
  const server = port === undefined ? null : createHttpServer({ host, port, routes, log });

  return {
    over: Promise.race(adapters.flatMap(endings)),
    async start() {
      const started = await Promise.allSettled([server?.start(), ...adapters.map((each) => each.start())]);
      const failed = started.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      if (failed.length > 1) throw new AggregateError(failed);
      if (failed.length === 1) throw failed[0];
      ready = true;
    },
    async stop() {
      ready = false;
      // First no more requests, then those that are being answered.
      await server?.stop();
      await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
    },
  };
}

function endings({ name, failed, ended }: Adapter): Promise<Over>[] {
  return [
    ...(failed ? [failed.then((error) => ({ why: `${name} is lost`, error }))] : []),
    ...(ended ? [ended.then(() => ({ why: 'the end of input', error: null }))] : []),
  ];
}
