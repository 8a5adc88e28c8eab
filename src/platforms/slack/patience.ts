import { webApi } from '@slack/bolt';
import { ResponseUrlError } from './refusal.ts';

export type Wait = (milliseconds: number) => Promise<void>;

/** A person is waiting for the answer: longer than this, and they have asked again. */
const LONGEST_WAIT_SECONDS = 30;
const TRIES = 3;
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether Slack cannot have got it. fetch hides the network's reason one or two causes deep. */
export function neverReached(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && NOT_CONNECTED.has(at.code)) return true;
  }
  return false;
}

function retryAfter(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter;
  return error instanceof ResponseUrlError ? error.retryAfter : null;
}

/** How long to wait before Slack may be asked again, or null if asking again could post twice or is useless. */
function waitFor(error: unknown, attempt: number): number | null {
  const seconds = retryAfter(error);
  if (seconds !== null) return seconds <= LONGEST_WAIT_SECONDS ? seconds * 1000 : null;
  return neverReached(error) ? 500 * 2 ** attempt : null;
}

/**
 * Calls Slack again only where it cannot have done what was asked: it said 429, or was never reached. After
 * a timeout or a server error the message may have been posted, and posting it twice is worse.
 */
export async function patiently<T>(call: () => Promise<T>, wait: Wait): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const pause = attempt < TRIES ? waitFor(error, attempt) : null;
      if (pause === null) throw error;
      await wait(pause);
    }
  }
}
