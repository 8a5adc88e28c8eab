import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { HEADING } from './heading.ts';
import { refusalOf } from './refusal.ts';

/** A place where messages stand; a thread's are not among its channel's. */
interface Place {
  readonly channel: string;
  readonly thread: string | null;
}

/** The metadata that a message of the outbox travels with: Slack shows it to nobody. */
export const keyed = (key: string) => ({ event_type: EVENT, event_payload: { key } });

const EVENT = 'claimdesk_message';

/** Anybody can post metadata: only that of the bot's own messages counts. */
const keyedMessage = z.object({
  ts: z.string(),
  bot_id: z.string(),
  metadata: z.object({ event_type: z.literal(EVENT), event_payload: z.object({ key: z.string() }) }),
});

/** Slack's words for not letting the bot read where it may post all the same. */
const MAY_NOT_READ: ReadonlySet<string> = new Set([
  'missing_scope',
  'not_in_channel',
  'no_permission',
  'access_denied',
  'method_not_supported_for_channel_type',
]);

const PAGE = 500;
/** 10,000 messages in all; where more were written since, nobody can say in time. */
const PAGES = 20;
/** How much Slack's clock and ours may differ. */
const CLOCKS_MS = 10 * 60_000;

export interface Search {
  readonly place: Place;
  readonly key: string;
  readonly botId: string;
  /** In ms since 1970. */
  readonly since: number;
}

/**
 * The `ts` of the bot's message with this key. Rejects with what Slack said, unless that was that the bot may
 * not read there.
 */
export async function findKeyed(
  client: webApi.WebClient,
  { place, key, botId, since }: Search,
): Promise<{ readonly found: string } | 'absent' | 'cannot-look'> {
  const oldest = String(Math.max(0, since - CLOCKS_MS) / 1_000);
  try {
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const how = { oldest, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
      const { messages, response_metadata: next } = await read(client, place, how);
      for (const message of messages ?? []) {
        const { data } = keyedMessage.safeParse(message);
        if (data?.bot_id === botId && data.metadata.event_payload.key === key) return { found: data.ts };
      }
      cursor = next?.next_cursor;
      if (!cursor) return 'absent';
    }
    return 'cannot-look';
  } catch (error) {
    const refusal = refusalOf(error) ?? '';
    // A thread that was deleted took the message with it.
    if (refusal === 'thread_not_found') return 'absent';
    if (MAY_NOT_READ.has(refusal)) return 'cannot-look';
    throw error;
  }
}

const headed = z.object({
  type: z.literal('context'),
  block_id: z.literal(HEADING),
  elements: z.tuple([z.object({ type: z.literal('mrkdwn'), text: z.string() })]),
});

/** What stands above a message of the bot's, in mrkdwn; null where nothing does or the bot may not read. */
export async function headingOf(
  client: webApi.WebClient,
  place: Place,
  message: string,
): Promise<string | null> {
  try {
    // Of a thread Slack always gives the first message as well.
    const how = { oldest: message, latest: message, inclusive: true, limit: 2 };
    const { messages } = await read(client, place, how);
    const blocks: readonly unknown[] = messages?.find(({ ts }) => ts === message)?.blocks ?? [];
    for (const block of blocks) {
      const { data } = headed.safeParse(block);
      if (data !== undefined) return data.elements[0].text;
    }
    return null;
  } catch (error) {
    const refusal = refusalOf(error) ?? '';
    if (refusal === 'thread_not_found' || MAY_NOT_READ.has(refusal)) return null;
    throw error;
  }
}

type How = Omit<webApi.ConversationsHistoryArguments, 'channel'>;

const read = ({ conversations }: webApi.WebClient, { channel, thread }: Place, how: How) =>
  thread === null
    ? conversations.history({ channel, ...how })
    : conversations.replies({ channel, ts: thread, ...how });
