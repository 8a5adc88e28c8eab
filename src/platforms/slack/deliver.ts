import type { Log } from '../../chat/log.ts';
import type { Reply } from '../../chat/reply.ts';
import { unreachable } from '../../errors.ts';
import type { Asked } from './asked.ts';
import type { Mail } from './mail.ts';
import { obstacle } from './obstacle.ts';
import { refusalOf } from './refusal.ts';
import type { Heading, Setting } from './render.ts';
import { send } from './send.ts';
import type { ClickVenue, CommandVenue, DirectVenue, MentionVenue, ShareVenue } from './venue.ts';

export interface Post {
  readonly mail: Mail;
  readonly log: Log;
  /** The bot's name in this workspace, without the @. */
  readonly name: string;
  /** With several dossiers, examples in a mention say which is meant. */
  readonly several: boolean;
}

export const slash = (command: string) => `/${command} `;

function mentioning({ name, several }: Post) {
  return (command: string) => `@${name} ${several ? `${command} ` : ''}`;
}

async function toCommand(reply: Reply, venue: CommandVenue, mine: boolean, note: string | null, post: Post) {
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
    const to = { channel, thread: null };
    await send(reply, setting(userName, note), (message) => mail.post(to, message), log);
  } catch (error) {
    const why = obstacle(error, channel, name);
    log.warn({ refusal: refusalOf(error), channel }, 'could not post; using the response_url');
    // After a failure that says nothing, the message may stand in the channel all the same.
    if (why === null) return respond('ephemeral', setting(null, note));
    return respond('in_channel', setting(userName, why === '' ? note : why));
  }
}

async function toMention(reply: Reply, venue: MentionVenue, mine: boolean, note: string | null, post: Post) {
  const { mail, log } = post;
  const { channel, user, thread } = venue;
  const setting: Setting = { heading: null, prefix: mentioning(post), note, share: { thread } };
  const whisper = () => {
    const to = { channel, user, thread: venue.threaded ? thread : null };
    return send(reply, setting, (message) => mail.whisper(to, message), log);
  };

  if (mine) return whisper();
  try {
    await send(reply, setting, (message) => mail.post({ channel, thread }, message), log);
  } catch (error) {
    log.warn({ refusal: refusalOf(error), channel }, 'could not post; telling the asker alone');
    return whisper();
  }
}

function toDirect(reply: Reply, venue: DirectVenue, note: string | null, { mail, log }: Post) {
  const setting: Setting = { heading: null, prefix: () => '', note, share: null };
  return send(reply, setting, (message) => mail.post(venue, message), log);
}

function toClick(reply: Reply, venue: ClickVenue, note: string | null, post: Post) {
  const { responseUrl, thread, inPlace, shareIn } = venue;
  const prefix = thread === null ? slash : mentioning(post);
  // Nobody else reads a direct message.
  const share = venue.channel.startsWith('D') ? null : { thread: shareIn };
  const how = { as: 'ephemeral', thread, inPlace } as const;
  return send(
    reply,
    { heading: null, prefix, note, share },
    (message) => post.mail.respond(responseUrl, how, message),
    post.log,
  );
}

const SHARED: Reply = { to: 'asker', summary: 'Shared.', blocks: [] };

async function toEverybody(reply: Reply, venue: ShareVenue, note: string | null, post: Post) {
  const { mail, log, name } = post;
  const { channel, thread, responseUrl } = venue;
  const tell = (what: Reply, inPlace: boolean) =>
    toClick(what, { ...venue, kind: 'click', thread: null, shareIn: thread, inPlace }, note, post);
  // What went wrong is nothing to share.
  if (reply.to === 'asker') return tell(reply, false);

  const heading: Heading = { shared: true, by: venue.userName };
  const prefix = thread === null ? slash : mentioning(post);
  const setting = (under: string | null): Setting => ({ heading, prefix, note: under, share: null });
  try {
    await send(reply, setting(note), (message) => mail.post({ channel, thread }, message), log);
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
  switch (venue.kind) {
    case 'command':
      return toCommand(reply, venue, mine, note, post);
    case 'mention':
      return toMention(reply, venue, mine, note, post);
    case 'direct':
      return toDirect(reply, venue, note, post);
    case 'click':
      return toClick(reply, venue, note, post);
    case 'share':
      return toEverybody(reply, venue, note, post);
    default:
      return unreachable(venue);
  }
}
