import { setTimeout as pause } from 'node:timers/promises';
import type { REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Log } from '../../chat/log.ts';
import type { Desk } from '../../chat/platform.ts';
import type { Handled, Terms } from './answer.ts';
import { type Call, send } from './calls.ts';
import { codeOf, UNKNOWN_WEBHOOK } from './errors.ts';
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

/** Sends what comes after the first response, in its order. */
export async function conclude(rest: REST, { later }: Handled): Promise<void> {
  for (const call of (await later) ?? []) await patiently(rest, call, READING_MS);
}

async function patiently(rest: REST, call: Call, [wait, ...waits]: readonly number[]): Promise<void> {
  try {
    await send(rest, call);
  } catch (error) {
    if (wait === undefined || codeOf(error) !== UNKNOWN_WEBHOOK) throw error;
    await pause(wait);
    await patiently(rest, call, waits);
  }
}
