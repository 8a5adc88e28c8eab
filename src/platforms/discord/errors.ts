import { DiscordAPIError, HTTPError } from 'discord.js';
import { PassingError, UserError } from '../../errors.ts';

const PORTAL = 'at discord.com/developers/applications open your application';

const badToken = () =>
  new UserError(
    'discord-token',
    `Discord refuses the token in DISCORD_TOKEN: ${PORTAL} → Bot → Reset Token, and copy it whole.`,
  );

/** What kept the bot from connecting, as what to mend; anything unknown stays as it is. */
export function startError(error: unknown, apiUrl: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  // The first comes from the REST interface, the second from the gateway (close code 4004).
  if (code === 'TokenInvalid' || error.message === 'Authentication failed') return badToken();
  if (error.message === 'Used disallowed intents') {
    return new UserError(
      'discord-intents',
      `Discord does not allow the bot's intents Guilds, Guild Messages and Direct Messages, which every application has unless it is restricted: ${PORTAL} → Bot, and read what it says there and under Privileged Gateway Intents.`,
    );
  }
  if (error.message.startsWith('Not enough sessions remaining')) {
    return new PassingError(
      'discord-sessions',
      `The bot has connected too often today, and Discord lets it wait: ${error.message}. Start it again then, and find out what restarted it.`,
    );
  }
  return unreachable(error, apiUrl) ?? error;
}

/** Discord has ended a connection that stood, and takes no other; the code says why. */
export function closedForGood(code: number): UserError {
  if (code === AUTHENTICATION_FAILED) return badToken();
  return new UserError(
    'discord-closed',
    `Discord has closed the connection for good (${code}): ${PORTAL}, see what Discord says there, and start again.`,
  );
}

const AUTHENTICATION_FAILED = 4004;

/** What kept commands from being registered, as what to mend. */
export function registerError(error: unknown, apiUrl: string): unknown {
  if (!(error instanceof DiscordAPIError)) {
    return error instanceof Error ? (unreachable(error, apiUrl) ?? error) : error;
  }
  if (error.status === 401) return badToken();
  if (error.code === NO_ACCESS || error.code === UNKNOWN_GUILD) {
    return new UserError(
      'discord-guild',
      'The bot is not in that server, or was added without the scope applications.commands: open the install link again, and choose the server whose id was given.',
    );
  }
  if (error.code === UNKNOWN_APPLICATION || error.code === NOT_AUTHORIZED) {
    return new UserError(
      'discord-application',
      `The token belongs to another application than the id that was given: ${PORTAL} → General Information → Application ID.`,
    );
  }
  if (error.code === DAILY_CREATES) {
    return new UserError(
      'discord-daily-limit',
      'Discord lets an application create 200 commands a day, and that many were created. Try again tomorrow.',
    );
  }
  return error;
}

const UNKNOWN_APPLICATION = 10002;
const UNKNOWN_GUILD = 10004;
const NOT_AUTHORIZED = 20012;
const DAILY_CREATES = 30034;

/** Refused though nothing is broken: what it means, for the log. */
const REFUSALS: Readonly<Record<string, string>> = {
  10003: 'the channel is gone',
  10008: 'the message is gone',
  10015: 'the time to answer is over',
  10062: 'the interaction is older than three seconds, or was answered by another instance',
  40060: 'the interaction was answered before, by another instance or by a first attempt that seemed lost',
  50001: 'the bot cannot see the channel: give it View Channel there',
  50007: 'the person takes no direct messages',
  50013:
    'the bot may not write in the channel: give it Send Messages, and Send Messages in Threads for threads',
  50027: 'the time to answer is over',
  160002: 'the bot may not reply in the channel: give it Read Message History',
};

export const ACKNOWLEDGED = 40060;
export const UNKNOWN_CHANNEL = 10003;
export const UNKNOWN_MESSAGE = 10008;
export const UNKNOWN_WEBHOOK = 10015;
export const NO_ACCESS = 50001;
export const MAY_NOT_WRITE = 50013;
export const NO_HISTORY = 160002;

export function codeOf(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}

/** Why a request of ours was refused, where that is no fault of the program; else null. */
export function refusal(error: unknown): string | null {
  return REFUSALS[String(codeOf(error))] ?? null;
}

/** A refusal as what to mend, for who wanted something posted; anything else stays as it is. */
export function sayRefusal(error: unknown): unknown {
  const refused = refusal(error);
  return refused === null
    ? error
    : new UserError('discord-refused', `Discord refused the message: ${refused}.`);
}

/**
 * An error for the log. Discord's errors carry the whole request, with an interaction's token in its
 * address and the answer in its body: only what is named here is told.
 */
export function told(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    return { code: error.code, status: error.status, reason: error.message };
  }
  if (error instanceof HTTPError) return { status: error.status, reason: error.message };
  if (error instanceof Error) return { error: error.name, reason: error.message, stack: error.stack };
  return { error: typeof error };
}

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_\w*TIMEOUT|UND_ERR_SOCKET|CERT/;

function unreachable(error: Error, apiUrl: string): UserError | null {
  const code = 'code' in error ? String(error.code) : '';
  if (error.name !== 'AbortError' && !NETWORK.test(code) && !(error instanceof HTTPError)) return null;
  return noAnswer(
    apiUrl,
    error instanceof HTTPError ? `status ${error.status}` : code || 'no answer in time',
  );
}

export function noAnswer(address: string, why: string): UserError {
  return new PassingError(
    'discord-unreachable',
    `Discord does not answer at ${address} (${why}): check that this machine reaches it over HTTPS and WebSocket, and discordstatus.com.`,
  );
}
