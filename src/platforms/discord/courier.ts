import { type APIMessage, Routes } from 'discord-api-types/v10';
import { type Courier, DeliveryError } from '../../chat/courier.ts';
import type { Desk, Room } from '../../chat/platform.ts';
import type { Caller, Request } from './caller.ts';
import { deliveryError } from './delivery-errors.ts';
import { codeOf, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE } from './errors.ts';
import { imprint } from './imprint.ts';
import { type Lost, look, type Sighting } from './look.ts';
import { message } from './message.ts';
import { channelOf, holdsThreads, isElsewhere, type Spot, spots } from './spots.ts';

/** Discord takes five messages in five seconds in a channel. */
const PACE_MS = 1_000;

export interface CourierParts {
  readonly call: Caller;
  readonly desk: Pick<Desk, 'menus'>;
}

/** Sends what nobody asked for just now: notifications, corrections, marks on answers. */
export function createCourier({ call, desk }: CourierParts): Courier {
  /** Before the message itself is sent, nothing can have been. */
  const prepare = <T>(room: Room, work: Promise<T>, signal: AbortSignal): Promise<T> =>
    work.catch((error: unknown) => fail(error, 'no', room, signal));

  async function fail(
    error: unknown,
    unanswered: 'no' | 'maybe',
    room: Room,
    signal: AbortSignal,
  ): Promise<never> {
    const failed = deliveryError(error, unanswered);
    const gone = failed instanceof DeliveryError && failed.failure.kind === 'gone';
    throw gone && room.thread !== null ? await ofThread(failed, room, signal) : failed;
  }

  /** The outbox gives up whole channels: that a thread takes nothing more says little of the others. */
  async function ofThread(gone: DeliveryError, { channel }: Room, signal: AbortSignal): Promise<unknown> {
    try {
      await call({ method: 'GET', route: Routes.channel(channel) }, signal);
      return new DeliveryError({ kind: 'refused' }, `${gone.message} (this thread alone, not its channel)`);
    } catch (error) {
      return deliveryError(error, 'no');
    }
  }

  return {
    paceMs: PACE_MS,

    async post(sent, key, signal) {
      const { to, reply } = sent;
      const channel = await prepare(to, channelOf(to, call, signal), signal);
      const choice = await prepare(to, spots(sent, channel, call, signal), signal);
      const { components, ...rest } = message({ ...reply, to: 'channel' }, desk.menus, 'to all');
      const body = { ...rest, components: imprint(components, key), nonce: key, enforce_nonce: true };
      const posted = await firstOf(choice, call, body, signal).catch((error: unknown) =>
        fail(error, 'maybe', to, signal),
      );
      return posted.id;
    },

    async find({ to, replyTo, since = 0 }, key, signal) {
      const channel = await prepare(to, channelOf(to, call, signal), signal);
      const lost = { key, since };
      const inChannel = look(channel, lost, call, signal);
      const under = replyTo !== null && holdsThreads(to) ? replyTo : null;
      const inThread = under === null ? 'absent' : lookInThread(under, lost, call, signal);
      return prepare(to, both(inThread, inChannel), signal);
    },

    async update(room, id, reply, signal) {
      const channel = await prepare(room, channelOf(room, call, signal), signal);
      const body = message({ ...reply, to: 'channel' }, desk.menus, 'to all');
      const request = { method: 'PATCH', route: Routes.channelMessage(channel, id), body } as const;
      await call(request, signal).catch((error: unknown) => {
        // Whoever deleted the message has put it right.
        if (codeOf(error) !== UNKNOWN_MESSAGE) return fail(error, 'maybe', room, signal);
      });
    },
  };
}

/** A thread that was never opened holds nothing. */
async function lookInThread(
  thread: string,
  lost: Lost,
  call: Caller,
  signal: AbortSignal,
): Promise<Sighting> {
  try {
    return await look(thread, lost, call, signal);
  } catch (error) {
    if (codeOf(error) === UNKNOWN_CHANNEL) return 'absent';
    throw error;
  }
}

/** Only where it is in neither, and one could look into both, is it absent. */
async function both(one: Sighting | Promise<Sighting>, other: Promise<Sighting>): Promise<Sighting> {
  const [first, second] = await Promise.all([one, other]);
  const found = [first, second].find((sighting) => typeof sighting !== 'string');
  return found ?? (first === 'absent' ? second : first);
}

async function firstOf(
  [spot, ...others]: readonly [Spot, ...Spot[]],
  call: Caller,
  body: object,
  signal: AbortSignal,
): Promise<APIMessage> {
  const { channel, under } = spot;
  const allowed_mentions = { parse: [], ...(under && { replied_user: false }) };
  const request: Request = {
    method: 'POST',
    route: Routes.channelMessages(channel),
    body: { ...body, ...under, allowed_mentions },
  };
  try {
    return await call(request, signal);
  } catch (error) {
    const [next, ...rest] = others;
    if (next === undefined || !isElsewhere(error)) throw error;
    return firstOf([next, ...rest], call, body, signal);
  }
}
