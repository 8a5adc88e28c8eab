import { SnowflakeUtil } from 'discord.js';
import { type APIChannel, type APIMessage, Routes } from 'discord-api-types/v10';
import type { Courier } from '../../chat/courier.ts';
import type { Caller } from './caller.ts';
import { codeOf, MAY_NOT_WRITE, NO_ACCESS } from './errors.ts';
import { bears } from './imprint.ts';

export type Sighting = Awaited<ReturnType<Courier['find']>>;

/** Discord's most. */
const PAGE = 100;
/** Ours. A channel that is so busy that they do not reach back far enough cannot be looked through. */
const PAGES = 10;
/** Discord's clock may differ from ours by so much. */
const CLOCKS_MS = 5 * 60_000;

/** What is looked for: it bears the key, and was not posted before `since`. */
export interface Lost {
  readonly key: string;
  readonly since: number;
}

/** Looks through a channel or thread, from its newest message back. */
export async function look(
  channel: string,
  { key, since }: Lost,
  call: Caller,
  signal: AbortSignal,
): Promise<Sighting> {
  const route = Routes.channelMessages(channel);
  let before: string | null = null;
  try {
    for (let page = 0; page < PAGES; page++) {
      const query = { limit: String(PAGE), ...(before !== null && { before }) };
      const messages: APIMessage[] = await call({ method: 'GET', route, query }, signal);
      const found = messages.find((message) => bears(message, key));
      if (found !== undefined) return { found: found.id };
      const oldest = messages.at(-1);
      if (oldest === undefined && before === null) return await whyNothing(channel, call, signal);
      if (oldest === undefined || messages.length < PAGE) return 'absent';
      if (SnowflakeUtil.timestampFrom(oldest.id) < since - CLOCKS_MS) return 'absent';
      before = oldest.id;
    }
  } catch (error) {
    const code = codeOf(error);
    if (code !== NO_ACCESS && code !== MAY_NOT_WRITE) throw error;
  }
  return 'cannot-look';
}

/** Without Read Message History Discord gives an empty list, as if nothing stood there. */
async function whyNothing(channel: string, call: Caller, signal: AbortSignal): Promise<Sighting> {
  const route = Routes.channel(channel);
  const { last_message_id: last }: Pick<APIChannel, 'id'> & { last_message_id?: string | null } = await call(
    { method: 'GET', route },
    signal,
  );
  return last === null || last === undefined ? 'absent' : 'cannot-look';
}
