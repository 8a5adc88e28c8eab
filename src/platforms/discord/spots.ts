import {
  type APIDMChannel,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPICurrentUserCreateDMChannelJSONBody,
  Routes,
} from 'discord-api-types/v10';
import type { Message } from '../../chat/courier.ts';
import type { Room } from '../../chat/platform.ts';
import type { Caller } from './caller.ts';
import { codeOf, MAY_NOT_WRITE, NO_ACCESS, NO_HISTORY, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE } from './errors.ts';
import { cut, plain } from './escape.ts';
import { THREAD } from './limits.ts';

/** Where a message can go. */
export interface Spot {
  readonly channel: string;
  readonly under?: Pick<RESTPostAPIChannelMessageJSONBody, 'message_reference'>;
}

/** Whoever has `@USER` for a channel is written to directly; the same channel comes each time. */
export async function channelOf(
  { channel, thread }: Room,
  call: Caller,
  signal: AbortSignal,
): Promise<string> {
  if (!channel.startsWith('@')) return thread ?? channel;
  const body: RESTPostAPICurrentUserCreateDMChannelJSONBody = { recipient_id: channel.slice(1) };
  const { id } = await call<APIDMChannel>({ method: 'POST', route: Routes.userChannels(), body }, signal);
  return id;
}

/** Neither a direct message nor a thread can hold one. */
export const holdsThreads = ({ workspace, thread }: Room): boolean => workspace !== null && thread === null;

/**
 * From the best on: in the thread of the message that is replied to, by reference to it, else plainly. What
 * cannot be done in one is tried in the next.
 */
export async function spots(
  { to, replyTo, reply }: Message,
  channel: string,
  call: Caller,
  signal: AbortSignal,
): Promise<readonly [Spot, ...Spot[]]> {
  if (replyTo === null) return [{ channel }];
  const reference = { message_id: replyTo, fail_if_not_exists: false };
  const others = [{ channel, under: { message_reference: reference } }, { channel }] as const;
  if (!holdsThreads(to)) return others;
  const name = cut(plain(reply.summary).trim(), THREAD.name) || THREAD.nameless;
  const thread = await threadOf(replyTo, channel, name, call, signal);
  return thread === null ? others : [{ channel: thread }, ...others];
}

/** Is it the spot that was refused, and not the message? Such an answer says that nothing was sent. */
export const isElsewhere = (error: unknown): boolean => ELSEWHERE.has(codeOf(error));

const LOCKED = 160005;
const ARCHIVED = 50083;
/** To write in a thread takes another permission than in its channel, and to refer to a message one more. */
const ELSEWHERE: ReadonlySet<unknown> = new Set([
  UNKNOWN_CHANNEL,
  MAY_NOT_WRITE,
  NO_HISTORY,
  ARCHIVED,
  LOCKED,
]);

/**
 * The thread of a message, opened where there is none; null where none can be had. It has the message's own
 * id, and outlives it.
 */
async function threadOf(
  message: string,
  channel: string,
  name: string,
  call: Caller,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    await call({ method: 'POST', route: Routes.threads(channel, message), body: { name } }, signal);
    return message;
  } catch (error) {
    const code = codeOf(error);
    if (code === HAS_THREAD || code === UNKNOWN_MESSAGE) return message;
    if (NO_THREADS.has(code)) return null;
    throw error;
  }
}

const HAS_THREAD = 160004;
/** Not in this kind of channel, not with these permissions, not on such a message, too many open already. */
const NO_THREADS: ReadonlySet<unknown> = new Set([
  NO_ACCESS,
  MAY_NOT_WRITE,
  50021,
  50024,
  50068,
  160006,
  160007,
]);
