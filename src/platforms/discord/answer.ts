import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import type { Desk, Menu, Posted, Question } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Call } from './calls.ts';
import { type Message, message, type Visible } from './message.ts';
import { type Note, under } from './notes.ts';
import { whyPrivate } from './place.ts';
import { within } from './within.ts';

export interface Handled {
  /** What Discord must have within three seconds: as the callback's body, or as the answer over HTTP. */
  readonly first: APIInteractionResponse;
  /** What stands in the channel once `first` was taken; left out where it is nothing to be corrected. */
  readonly standing?: Standing | null;
  /** Where `first` is not all: what to send, in this order, once it was taken. */
  readonly later: Promise<Later> | null;
}

export interface Later {
  readonly calls: readonly Call[];
  /** What stands in the channel once the last of them was taken. */
  readonly standing: Standing | null;
}

/** A reply for all to see that shows claims, where it can be corrected when they change. */
export type Standing = Omit<Posted, 'message'>;

export interface Terms {
  /** How long an answer may take before the asker is told to wait. */
  readonly patienceMs: number;
  /** How long until the asker is told that there is no answer. */
  readonly giveUpMs: number;
  /** May everybody see answers where one person brought the bot, and nobody added it? */
  readonly allowExternal: boolean;
}

export interface Showing {
  /** `in place`: the message whose button was clicked, which the clicker alone sees, gives way to the answer. */
  readonly to: 'all' | 'asker' | 'asker, in place';
  /** Stands above an answer, not above an error. */
  readonly note: Note | null;
}

/** Asks, and shows what comes of it: at once, or later in the place of "thinking…". It always comes to an end. */
export async function answer(
  raw: APIInteraction,
  asked: Question,
  showing: Showing,
  desk: Desk,
  terms: Terms,
): Promise<Handled> {
  const canShare = whyPrivate(raw, terms.allowExternal) === null;
  const coming = desk.ask(asked).then((reply) => (canShare ? reply : withoutShare(reply)));
  const reply = await within(coming, terms.patienceMs);
  if (reply !== null) {
    return {
      first: atOnce(reply, showing, desk.menus),
      standing: standing(reply, asked, showing),
      later: null,
    };
  }
  const late = within(coming, terms.giveUpMs).then((last) => last ?? TOO_LONG);
  return {
    first: WAIT[showing.to],
    later: late.then((last) => ({
      calls: afterwards(raw, last, showing, desk.menus),
      standing: standing(last, asked, showing),
    })),
  };
}

function standing(reply: Reply, { room, cannotPost }: Question, showing: Showing): Standing | null {
  const isToCorrect = reply.shows !== undefined && cannotPost === undefined && isForAll(reply, showing);
  return isToCorrect ? { room, reply: under(showing.note, reply) } : null;
}

/** Something that only the asker needs to know. */
export function toldAlone(text: string, menus: readonly Menu[]): Handled {
  const reply: Reply = { to: 'asker', summary: text, blocks: [{ kind: 'lead', text }] };
  return { first: atOnce(reply, { to: 'asker', note: null }, menus), later: null };
}

const GIVEN_UP = 'This takes too long, and was given up. Ask again in a minute, or ask for less.';
export const TOO_LONG: Reply = {
  to: 'asker',
  summary: GIVEN_UP,
  blocks: [{ kind: 'warning', text: GIVEN_UP }],
};

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage } =
  InteractionResponseType;

/** Whom a message can be seen by is fixed by the first response. */
const WAIT: Record<Showing['to'], APIInteractionResponse> = {
  all: { type: DeferredChannelMessageWithSource },
  asker: { type: DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } },
  'asker, in place': { type: DeferredMessageUpdate },
};

function atOnce(reply: Reply, showing: Showing, menus: readonly Menu[]): APIInteractionResponse {
  const data = drawn(reply, showing, menus);
  return staysInPlace(reply, showing)
    ? { type: UpdateMessage, data: data('to the asker') }
    : { type: ChannelMessageWithSource, data: data(isForAll(reply, showing) ? 'to all' : 'to the asker') };
}

/**
 * An error that comes after all were told to wait is for the asker alone: the waiting message goes, and a
 * private one follows. An edit cannot make a message private; one that is stays so.
 */
function afterwards(
  { application_id, token }: APIInteraction,
  reply: Reply,
  showing: Showing,
  menus: readonly Menu[],
): Call[] {
  const data = drawn(reply, showing, menus);
  const waiting = Routes.webhookMessage(application_id, token, '@original');
  const followUp: Call = {
    method: 'POST',
    route: Routes.webhook(application_id, token),
    body: data('to the asker'),
    byToken: true,
  };
  if (showing.to === 'asker, in place' && !staysInPlace(reply, showing)) return [followUp];
  if (showing.to !== 'all' || isForAll(reply, showing)) {
    return [{ method: 'PATCH', route: waiting, body: data('to all'), byToken: true }];
  }
  return [{ method: 'DELETE', route: waiting, byToken: true }, followUp];
}

const drawn =
  (reply: Reply, { note }: Showing, menus: readonly Menu[]) =>
  (visible: Visible): Message =>
    message(reply, menus, visible, reply.to === 'channel' ? note : null);

const isForAll = (reply: Reply, { to }: Showing): boolean => to === 'all' && reply.to === 'channel';

/** What leads nowhere, an error above all, must not take the place of what does. */
const staysInPlace = ({ actions = [] }: Reply, { to }: Showing): boolean =>
  to === 'asker, in place' && actions.length > 0;

const withoutShare = (reply: Reply): Reply => ({
  ...reply,
  actions: (reply.actions ?? []).filter(({ kind }) => kind !== 'share'),
});
