import { setTimeout as pause } from 'node:timers/promises';
import type { REST } from 'discord.js';
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { Log } from '../../chat/log.ts';
import type { Desk } from '../../chat/platform.ts';
import type { Handled, Standing, Terms } from './answer.ts';
import { type Call, original, send } from './calls.ts';
import { codeOf, told, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK } from './errors.ts';
import { complain } from './intake.ts';
import { handleInteraction, sorry } from './interaction.ts';

/** What Discord is told in any case: where we fail, that we did. */
export async function handled(
  raw: APIInteraction,
  desk: Desk,
  terms: Terms,
  log: Log,
): Promise<Handled | null> {
  try {
    return await handleInteraction(raw, desk, terms);
  } catch (error) {
    complain(log, 'interaction', error);
    return sorry(raw, desk);
  }
}

/** A first response that was just handed over may not have been read when the next request arrives. */
const READING_MS = [250, 1000];

export interface Concluding {
  readonly rest: REST;
  readonly desk: Desk;
  readonly log: Log;
}

/**
 * Sends what comes after the first response, in its order, and tells the desk what stands in the channel. `became`:
 * the message that the first response became; it is looked for where that is not known.
 */
export async function conclude(
  raw: APIInteraction,
  { standing = null, later }: Handled,
  became: Pick<APIMessage, 'id'> | null,
  { rest, desk, log }: Concluding,
): Promise<void> {
  if (standing !== null) {
    const found = became ?? patiently(rest, original(raw), READING_MS);
    await remember(found, standing, desk).catch((error: unknown) =>
      log.error(
        { platform: 'discord', ...told(error) },
        'an answer was not found again: it will not be corrected',
      ),
    );
  }
  const { calls, standing: last } = (await later) ?? { calls: [], standing: null };
  let answered: unknown = null;
  for (const call of calls) answered = await patiently(rest, call, READING_MS);
  if (last !== null) await remember(answered, last, desk);
}

async function remember(answered: unknown, standing: Standing, desk: Desk): Promise<void> {
  const { id } = (await answered) as Pick<APIMessage, 'id'>;
  await desk.posted({ ...standing, message: id });
}

async function patiently(rest: REST, call: Call, [wait, ...waits]: readonly number[]): Promise<unknown> {
  try {
    return await send(rest, call);
  } catch (error) {
    if (wait === undefined || !UNREAD.has(codeOf(error))) throw error;
    await pause(wait);
    return patiently(rest, call, waits);
  }
}

const UNREAD: ReadonlySet<unknown> = new Set([UNKNOWN_WEBHOOK, UNKNOWN_MESSAGE]);
