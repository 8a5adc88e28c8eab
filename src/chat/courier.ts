import type { Reply } from './reply.ts';
import type { Room } from './room.ts';

/** Something for the bot to say unasked. */
export interface Message {
  readonly to: Room;
  /** The platform's id of the message it belongs under: in its thread, or by reference where none can be had. */
  readonly replyTo: string | null;
  readonly reply: Reply;
  /** It cannot have been posted before this time, in ms since 1970: how far back to look for it. */
  readonly since?: number;
}

/** What a look for an earlier attempt at a message brings. */
type Sighting = { readonly found: string } | 'absent' | 'cannot-look';

/**
 * What a platform does for the outbox. Each call ends when `signal` fires, at the latest; what goes wrong is
 * thrown as a `DeliveryError`, and anything else thrown counts as transient, with the message perhaps sent.
 */
export interface Courier {
  /** The shortest time between two messages in one channel, in ms. */
  readonly paceMs: number;
  /** Posts, with `key` attached so that `find` finds it; gives the platform's id of the message. */
  post(message: Message, key: string, signal: AbortSignal): Promise<string>;
  /** Looks whether a message with this key stands where `message` was to go, posted at any time. */
  find(message: Message, key: string, signal: AbortSignal): Promise<Sighting>;
  /** Puts another text in the place of a message of the bot's. Doing it twice is doing it once. */
  update(room: Room, message: string, reply: Reply, signal: AbortSignal): Promise<void>;
}

export type Failure =
  /** To wait (429). Nothing was sent. */
  | { readonly kind: 'rate-limited'; readonly waitMs: number; readonly scope: 'channel' | 'workspace' }
  /** The bot cannot post there any more: it was removed, the channel was deleted or archived. */
  | { readonly kind: 'gone' }
  /** This message will never be taken. */
  | { readonly kind: 'refused' }
  /** It may work later. `sent: 'no'` only when the platform certainly has not got it. */
  | { readonly kind: 'transient'; readonly sent: 'no' | 'maybe' };

export class DeliveryError extends Error {
  readonly failure: Failure;

  /** `reason` is shown to the desk in `desk outbox`: no tokens, no text of messages. */
  constructor(failure: Failure, reason: string) {
    super(reason);
    this.name = 'DeliveryError';
    this.failure = failure;
  }
}
