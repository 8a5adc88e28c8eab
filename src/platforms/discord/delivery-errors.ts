import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { DeliveryError } from '../../chat/courier.ts';
import { refusal } from './errors.ts';

/**
 * What went wrong, in the outbox's terms; what is neither Discord's doing nor the network's stays as it is.
 * @param unanswered where no answer came: may Discord have taken the message?
 */
export function deliveryError(error: unknown, unanswered: 'no' | 'maybe'): unknown {
  if (error instanceof RateLimitError) return limited(error);
  if (error instanceof DiscordAPIError) return refused(error);
  if (error instanceof HTTPError) {
    return transient(unanswered, `Discord answered with status ${error.status}`);
  }
  if (!(error instanceof Error) || error instanceof DeliveryError) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (NOT_REACHED.test(code)) return transient('no', `Discord could not be reached (${code})`);
  if (error.name === 'AbortError' || LOST.test(code)) {
    return transient(unanswered, `Discord did not answer (${code || 'in time'})`);
  }
  return error;
}

const NOT_REACHED =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT|ERR_TLS/;
const LOST = /ECONNRESET|EPIPE|ETIMEDOUT|UND_ERR_/;

/** Without a word how long. */
const SOME_WAIT_MS = 5_000;

/**
 * The whole bot is to wait where Discord says that the limit is global, and where no limit is named: then it
 * is Cloudflare that refuses this machine.
 */
function limited({ retryAfter, global, limit }: RateLimitError): DeliveryError {
  const waitMs = retryAfter > 0 ? Math.ceil(retryAfter) : SOME_WAIT_MS;
  const scope = global || limit === Number.POSITIVE_INFINITY ? 'workspace' : 'channel';
  return new DeliveryError({ kind: 'rate-limited', waitMs, scope }, 'Discord asked to wait');
}

/** Unknown channel, missing access, missing permissions, a person who takes no messages (of ours). */
const GONE: ReadonlySet<unknown> = new Set([10003, 50001, 50007, 50013, 50278]);
/** Slow mode, too many edits of an old message, Discord overloaded. */
const LATER: ReadonlySet<unknown> = new Set([20016, 30046, 130000]);

function refused(error: DiscordAPIError): DeliveryError {
  const { code, status, message } = error;
  const why = `Discord refused it: ${refusal(error) ?? `${message.slice(0, 200)} (${code ?? status})`}`;
  if (GONE.has(code)) return new DeliveryError({ kind: 'gone' }, why);
  // A token can be put right; what was to be said with it should not be lost meanwhile.
  return status === 401 || LATER.has(code)
    ? transient('no', why)
    : new DeliveryError({ kind: 'refused' }, why);
}

const transient = (sent: 'no' | 'maybe', why: string) => new DeliveryError({ kind: 'transient', sent }, why);
