import type { Log } from '../../chat/log.ts';
import type { Seen } from '../../chat/seen.ts';
import { refusal, told } from './errors.ts';

export interface Intake {
  /**
   * Takes on what arrives, once, until it closes; resolves when that is done. Whatever goes wrong in it goes
   * to the log and no further.
   */
  take(id: string, what: What, work: () => Promise<void>): Promise<'taken' | 'taken before' | 'closed'>;
  /** Takes nothing more; resolves when everything that was taken on is done. */
  close(): Promise<void>;
}

type What = 'interaction' | 'message';

export function createIntake(seen: Seen, log: Log): Intake {
  const doing = new Set<Promise<unknown>>();
  let closed = false;
  return {
    take(id, what, work) {
      if (closed) return Promise.resolve('closed');
      const done = seen
        .take([`discord:${id}`])
        .then(async (first) => {
          if (!first) return 'taken before' as const;
          await work();
          return 'taken' as const;
        })
        .catch((error: unknown) => {
          complain(log, what, error);
          return 'taken' as const;
        });
      doing.add(done);
      void done.then(() => doing.delete(done));
      return done;
    },
    async close() {
      closed = true;
      await Promise.all(doing);
    },
  };
}

export function complain(log: Log, what: What, error: unknown): void {
  const refused = refusal(error);
  const fields = { platform: 'discord', what, ...told(error) };
  if (refused === null) log.error(fields, 'an answer could not be sent');
  else log.warn(fields, `an answer was refused: ${refused}`);
}
