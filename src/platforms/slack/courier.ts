import type { webApi } from '@slack/bolt';
import { type Courier, DeliveryError, type Message } from '../../chat/courier.ts';
import type { Log } from '../../chat/log.ts';
import type { ClientUntil } from './client-until.ts';
import { deliveryError } from './delivery-error.ts';
import type { Directory } from './directory.ts';
import { inThread, PLAIN } from './mail.ts';
import { findKeyed, headingOf, keyed } from './own-messages.ts';
import { type Named, prefixIn } from './prefix.ts';
import { refusalOf } from './refusal.ts';
import type { Setting } from './render.ts';
import { send } from './send.ts';

/** What is known once the bot is connected. */
export interface Connected {
  readonly named: Named;
  readonly botId: string;
  /** Who reads where; null where everybody may. */
  readonly directory: Directory | null;
}

export interface CourierParts {
  readonly clientUntil: ClientUntil;
  readonly connected: () => Connected | null;
  readonly log: Log;
}

/** Slack takes about one message a second in a channel. */
const PACE_MS = 1_000;

/** Notifications and corrections. Each call is made once: what is tried again, and when, the outbox knows. */
export function createCourier({ clientUntil, connected, log }: CourierParts): Courier {
  function here(): Connected {
    const now = connected();
    if (now === null) throw new DeliveryError({ kind: 'transient', sent: 'no' }, 'Slack is not connected');
    return now;
  }

  return {
    paceMs: PACE_MS,

    async post(message, key, signal) {
      const { named, directory } = here();
      const client = clientUntil(signal);
      const { channel, thread } = await postingNothing(async () => {
        if (directory !== null) await stayInside(message.to.channel, directory);
        return placeOf(message, client);
      });
      const to = { channel, ...inThread(thread), ...PLAIN, metadata: keyed(key) };
      try {
        return await send(
          message.reply,
          settingIn(channel, thread, named),
          async (form) => {
            const { ts } = await client.chat.postMessage({ ...to, ...form });
            if (ts === undefined) throw new Error('Slack took a message and did not name it');
            return ts;
          },
          log,
        );
      } catch (error) {
        throw deliveryError(error, 'maybe');
      }
    },

    async find(message, key, signal) {
      const { botId } = here();
      const client = clientUntil(signal);
      return postingNothing(async () => {
        const place = await placeOf(message, client);
        return findKeyed(client, { place, key, botId, since: message.since ?? 0 });
      });
    },

    async update(room, message, reply, signal) {
      const { named } = here();
      const client = clientUntil(signal);
      // Twice is as good as once, so that nothing is ever in doubt.
      await postingNothing(async () => {
        const channel = await conversationOf(room.channel, client);
        const kept = await headingOf(client, { channel, thread: room.thread }, message);
        const setting = settingIn(channel, room.thread, named, kept);
        await send(
          reply,
          setting,
          async (form) => void (await client.chat.update({ channel, ts: message, ...form })),
          log,
        ).catch((error: unknown) => {
          // Somebody deleted it: there is nothing left to put right.
          if (refusalOf(error) !== 'message_not_found') throw error;
        });
      });
    },
  };
}

async function postingNothing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw deliveryError(error, 'no');
  }
}

function settingIn(
  channel: string,
  thread: string | null,
  named: Named,
  kept: string | null = null,
): Setting {
  const heading = kept === null ? null : { kept };
  return { heading, prefix: prefixIn({ channel, thread }, named), note: null, share: null };
}

/** An answer that stands in a thread is put right in that thread: Slack's threads have none of their own. */
async function placeOf({ to, replyTo }: Message, client: webApi.WebClient) {
  return { channel: await conversationOf(to.channel, client), thread: to.thread ?? replyTo };
}

const PERSON = /^@(.+)$/su;

async function conversationOf(channel: string, client: webApi.WebClient): Promise<string> {
  const [, users] = PERSON.exec(channel) ?? [];
  if (users === undefined) return channel;
  const opened = await client.conversations.open({ users });
  return opened.channel?.id ?? '';
}

/** What was followed inside must not be told outside: a channel may have been shared since, a person left. */
async function stayInside(channel: string, { person, audienceOfMany }: Directory): Promise<void> {
  const [, user] = PERSON.exec(channel) ?? [];
  const outside =
    user === undefined ? (await audienceOfMany(channel)) === 'outside' : (await person(user)).is !== 'member';
  if (outside)
    throw new DeliveryError({ kind: 'gone' }, 'people of another organisation, or a guest, would read it');
}
