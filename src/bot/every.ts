import type { Log } from '../chat/log.ts';

/** Does something again and again, one at a time, until it is stopped. @returns how to stop */
export function every(ms: number, work: () => Promise<void>, log: Log): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout;
  const again = () => {
    timer = setTimeout(() => {
      running = work()
        .catch((err: unknown) => log.error({ err }, 'could not look for what others recorded'))
        .finally(() => {
          if (!stopped) again();
        });
    }, ms);
    timer.unref();
  };
  again();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
