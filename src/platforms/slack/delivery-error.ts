import { webApi } from '@slack/bolt';
import { DeliveryError, type Failure } from '../../chat/courier.ts';
import { neverReached } from './patience.ts';
import { refusalOf } from './refusal.ts';

/** The channel, or the person, is closed to the bot. From the methods' pages on docs.slack.dev. */
const GONE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'restricted_action',
  'restricted_action_read_only_channel',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'users_not_found',
  'cannot_dm_bot',
]);

/**
 * The bot itself is shut out, everywhere: the token was revoked, or the app waits for somebody to install it
 * again. Channels are not given up for that; the message waits.
 */
const SHUT_OUT: ReadonlySet<string> = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'no_permission',
  'access_denied',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
]);

/** Of these Slack says that the call may have been carried out in part. */
const TROUBLE: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'service_unavailable']);

/** Limits that Slack tells of in words, without a time. */
const TOO_MANY: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
const NO_TIME_SAID_MS = 60_000;

/**
 * What went wrong with a call, for the outbox; whatever is none of Slack's doing is left as it is. `sent` is
 * `no` for calls that post nothing.
 */
export function deliveryError(error: unknown, sent: 'no' | 'maybe'): unknown {
  const failure = failureOf(error, sent);
  return failure === null ? error : new DeliveryError(failure, reasonOf(error));
}

function failureOf(error: unknown, sent: 'no' | 'maybe'): Failure | null {
  // Slack counts calls by method and workspace, and does not say when it was a single channel's.
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'rate-limited', waitMs: Math.max(error.retryAfter, 1) * 1_000, scope: 'workspace' };
  const refusal = refusalOf(error);
  if (refusal !== null) {
    if (GONE.has(refusal)) return { kind: 'gone' };
    if (SHUT_OUT.has(refusal)) return { kind: 'transient', sent: 'no' };
    if (TROUBLE.has(refusal)) return { kind: 'transient', sent };
    if (TOO_MANY.has(refusal)) return { kind: 'rate-limited', waitMs: NO_TIME_SAID_MS, scope: 'workspace' };
    return { kind: 'refused' };
  }
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError)
    return { kind: 'transient', sent: neverReached(error) ? 'no' : sent };
  return null;
}

function reasonOf(error: unknown): string {
  if (error instanceof webApi.WebAPIRateLimitedError) return `Slack asks to wait ${error.retryAfter} s`;
  if (error instanceof webApi.WebAPIHTTPError) return `Slack answered with HTTP ${error.statusCode}`;
  const refusal = refusalOf(error);
  if (refusal !== null) return `Slack refused: ${refusal}`;
  return neverReached(error)
    ? 'Slack could not be reached'
    : 'the connection to Slack broke, or took too long';
}
