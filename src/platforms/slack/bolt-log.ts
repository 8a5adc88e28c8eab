import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';

/** Tokens, tickets of socket addresses and response_urls, which are as good as tokens for half an hour. */
const SECRETS =
  /\bx(?:ox[a-z]+(?:\.xox[a-z]+)?|app)-[\w-]+|\bticket=[^\s&"']+|https:\/\/hooks\.slack\.com\/\S+/giu;
const LONGEST = 300;

function redact(text: string): string {
  return text.replace(SECRETS, '[secret]').slice(0, LONGEST);
}

/** What may be written down of a failure: its kind and its words, never the request that is attached to it. */
export function describe(error: unknown): string {
  return redact(error instanceof Error ? `${error.name}: ${error.message}` : typeof error);
}

function words(parts: readonly unknown[]): string {
  return parts.map((part) => (typeof part === 'string' ? redact(part) : describe(part))).join(' ');
}

/**
 * Slack's libraries log into ours. Their debug lines hold whole payloads, people's messages among them, so
 * these are dropped whatever our own level is.
 */
export function boltLog(log: Log): Logger {
  const from = { from: '@slack/bolt' };
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => log.debug(from, words(parts)),
    warn: (...parts: unknown[]) => log.warn(from, words(parts)),
    error: (...parts: unknown[]) => log.error(from, words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
