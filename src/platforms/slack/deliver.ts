import type { Log } from '../../chat/log.ts';
import type { Desk, Room } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { unreachable } from '../../errors.ts';
import type { Asked } from './asked.ts';
import { button } from './button.ts';
import type { Heading } from './heading.ts';
import type { Mail } from './mail.ts';
import { obstacle } from './obstacle.ts';
import { mentioning, type Named, prefixIn, slash } from './prefix.ts';
import { refusalOf } from './refusal.ts';
import type { Setting } from './render.ts';
import { send } from './send.ts';
import type { ClickVenue, CommandVenue, DirectVenue, MentionVenue, ShareVenue } from './venue.ts';

export interface Post extends Named {
  readonly mail: Mail;
  readonly log: Log;
  /** Told of what stands where the bot can post again. */
  readonly posted: Desk['posted'];
}

/** What is brought to a venue. */
interface Given {
  readonly reply: Reply;
  /** Where it was asked. */
  readonly room: Room;
  /** For the asker alone. */
  readonly mine: boolean;
  readonly note: string | null;
}

/** A message of the bot's own, which can be put right later. */
async function publish({ reply, room }: Given, setting: Setting, { mail, log, posted }: Post): Promise<void> {
  const message = await send(reply, setting, (form) => mail.post(room, form), log);
  await posted({ room, message, reply });
}

async function toCommand(given: Given, venue: CommandVenue, post: Post) {
  const { reply, mine, note } = given;
  const { mail, log, name } = post;
  const { channel, typed, userName, responseUrl } = venue;
  const setting = (by: string | null, under: string | null): Setting => ({
    heading: { asked: typed, by },
    prefix: slash,
    note: under,
    share: { thread: null },
  });
  const respond = (as: 'in_channel' | 'ephemeral', how: Setting) =>
    send(
      reply,
      how,
      (message) => mail.respond(responseUrl, { as, thread: null, inPlace: false }, message),
      log,
    );

  if (mine) return respond('ephemeral', setting(null, note));
  try {
    await publish(given, setting(userName, note), post);
  } catch (error) {
    const why = obstacle(error, channel, name);
    log.warn({ refusal: refusalOf(error), channel }, 'could not post; using the response_url');
    // After a failure that says nothing, the message may stand in the channel all the same.
    if (why === null) return respond('ephemeral', setting(null, note));
    return respond('in_channel', setting(userName, why === '' ? note : why));
  }
}

async function toMention(given: Given, venue: MentionVenue, post: Post) {
  const { reply, mine, note } = given;
  const { mail, log } = post;
  const { channel, user, thread } = venue;
  const setting: Setting = { heading: null, prefix: mentioning(post), note, share: { thread } };
  const whisper = () => {
    const to = { channel, user, thread: venue.threaded ? thread : null };
    return send(reply, setting, (message) => mail.whisper(to, message), log);
  };

  if (mine) return whisper();
  try {
    await publish(given, setting, post);
  } catch (error) {
    log.warn({ refusal: refusalOf(error), channel }, 'could not post; telling the asker alone');
    return whisper();
  }
}

function toDirect(given: Given, venue: DirectVenue, post: Post) {
  return publish(
    given,
    { heading: null, prefix: prefixIn(venue, post), note: given.note, share: null },
    post,
  );
}

/** A checked message travels with the button that shares what was found in it, as far as it fits. */
const TOO_LONG = 'What this answers is too long to be shared by a button.';

function isTooLong({ actions = [] }: Reply): boolean {
  return actions.some((action) => action.kind === 'share' && button(action, 0, { thread: null }) === null);
}

function toClick({ reply, note }: Pick<Given, 'reply' | 'note'>, venue: ClickVenue, post: Post) {
  const { responseUrl, thread, inPlace, shareIn } = venue;
  const prefix = thread === null ? slash : mentioning(post);
  // Nobody else reads a direct message.
  const share = venue.channel.startsWith('D') ? null : { thread: shareIn };
  const how = { as: 'ephemeral', thread, inPlace } as const;
  return send(
    reply,
    { heading: null, prefix, note: note ?? (isTooLong(reply) ? TOO_LONG : null), share },
    (message) => post.mail.respond(responseUrl, how, message),
    post.log,
  );
}

const isClickable = ({ actions = [] }: Reply): boolean => actions.length > 0;

const SHARED: Reply = { to: 'asker', summary: 'Shared.', blocks: [] };

async function toEverybody(given: Given, venue: ShareVenue, post: Post) {
  const { reply, note } = given;
  const { mail, log, name } = post;
  const { channel, thread, responseUrl } = venue;
  const tell = (what: Reply, inPlace: boolean) =>
    toClick({ reply: what, note }, { ...venue, kind: 'click', thread: null, shareIn: thread, inPlace }, post);
  // What went wrong is nothing to share.
  if (reply.to === 'asker') return tell(reply, false);

  const heading: Heading = { shared: true, by: venue.userName };
  const prefix = thread === null ? slash : mentioning(post);
  const setting = (under: string | null): Setting => ({ heading, prefix, note: under, share: null });
  try {
    await publish(given, setting(note), post);
  } catch (error) {
    const why = obstacle(error, channel, name);
    log.warn({ refusal: refusalOf(error), channel }, 'could not share; using the response_url');
    if (why === null) throw error;
    const how = { as: 'in_channel', thread, inPlace: false } as const;
    const under = why === '' ? note : why;
    await send(reply, setting(under), (message) => mail.respond(responseUrl, how, message), log);
  }
  // Gives way, so that nobody shares it twice.
  if (venue.inPlace) await tell(SHARED, true);
}

/** Brings a reply to where it belongs. Rejects only when there is no way left. */
export async function deliver(
  reply: Reply,
  { question, venue }: Asked,
  note: string | null,
  post: Post,
): Promise<void> {
  const mine = question.private || reply.to === 'asker';
  const given: Given = { reply, room: question.room, mine, note };
  switch (venue.kind) {
    case 'command':
      return toCommand(given, venue, post);
    case 'mention':
      return toMention(given, venue, post);
    case 'direct':
      return toDirect(given, venue, post);
    case 'click':
      // An error must not take the place of the page.
      return toClick(given, { ...venue, inPlace: venue.inPlace && isClickable(reply) }, post);
    case 'share':
      return toEverybody(given, venue, post);
    default:
      return unreachable(venue);
  }
}
