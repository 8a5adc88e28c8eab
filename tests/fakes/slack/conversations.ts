import { type Args, channelOf, MESSAGE_ARGUMENTS, type Method, messageOf, Refusal } from './method.ts';
import { BOT, type Channel, type Sent, type Workspace } from './workspace.ts';

const HISTORY_SCOPES = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
} as const;

const HISTORY_ARGUMENTS = [
  'channel',
  'cursor',
  'include_all_metadata',
  'inclusive',
  'latest',
  'limit',
  'oldest',
];

function readable(args: Args, workspace: Workspace): Channel {
  const channel = channelOf(args, workspace);
  const needed = HISTORY_SCOPES[channel.kind];
  if (!workspace.has(needed)) throw new Refusal('missing_scope', needed);
  if (!channel.member) throw new Refusal('not_in_channel');
  return channel;
}

/** As Slack shows it to who reads back. */
function shown({ ts, by = BOT.bot_id, payload }: Sent, withMetadata: boolean) {
  const { text, blocks, thread_ts, metadata } = payload;
  return {
    type: 'message',
    ts,
    bot_id: by,
    text,
    ...(blocks && { blocks }),
    ...(thread_ts && { thread_ts }),
    ...(withMetadata && typeof metadata === 'string' && { metadata: JSON.parse(metadata) as object }),
  };
}

/** The part of these messages that the arguments ask for, page by page. */
function pageOf(messages: readonly Sent[], args: Args, { mostOnAPage }: Workspace) {
  const { oldest = '0', latest = '9999999999', inclusive = 'false', include_all_metadata: meta } = args;
  const edges = inclusive === 'true';
  const within = messages.filter(({ ts }) => {
    const at = Number(ts);
    return (
      (at > Number(oldest) && at < Number(latest)) ||
      (edges && (at === Number(oldest) || at === Number(latest)))
    );
  });
  const from = Number(args.cursor ?? '0');
  const to = from + Math.min(Number(args.limit ?? '100'), mostOnAPage);
  const more = to < within.length;
  return {
    messages: within.slice(from, to).map((message) => shown(message, meta === 'true')),
    has_more: more,
    ...(more && { response_metadata: { next_cursor: String(to) } }),
  };
}

export const CONVERSATIONS: Readonly<Record<string, Method>> = {
  'conversations.open': {
    token: 'bot',
    scope: 'im:write',
    arguments: ['users'],
    run({ users = '' }, workspace) {
      if (!workspace.people.has(users)) throw new Refusal('user_not_found');
      const id = `D${users.slice(1)}`;
      if (!workspace.channels.has(id)) workspace.channel(id, { kind: 'im' });
      return { channel: { id } };
    },
  },
  'conversations.history': {
    token: 'bot',
    scope: null,
    scopes: Object.values(HISTORY_SCOPES),
    arguments: HISTORY_ARGUMENTS,
    run(args, workspace) {
      const { id } = readable(args, workspace);
      const top = workspace.standing(id).filter(({ payload }) => payload.thread_ts === undefined);
      return pageOf(top.toReversed(), args, workspace);
    },
  },
  'conversations.replies': {
    token: 'bot',
    scope: null,
    scopes: Object.values(HISTORY_SCOPES),
    arguments: [...HISTORY_ARGUMENTS, 'ts'],
    run(args, workspace) {
      const { id } = readable(args, workspace);
      const { ts: root = '' } = args;
      if (!workspace.messages.has(root)) throw new Refusal('thread_not_found');
      const standing = workspace.standing(id);
      const replies = standing.filter(({ payload }) => payload.thread_ts === root);
      const page = pageOf(replies, args, workspace);
      // The message that a thread is about comes first, whatever was asked for.
      const first = standing.filter(({ ts }) => ts === root).map((message) => shown(message, false));
      return { ...page, messages: [...first, ...page.messages] };
    },
  },
  'chat.update': {
    token: 'bot',
    scope: 'chat:write',
    arguments: [...MESSAGE_ARGUMENTS, 'ts'],
    run(args, workspace) {
      const channel = channelOf(args, workspace);
      if (channel.archived) throw new Refusal('is_inactive');
      const { ts = '', ...message } = args;
      const standing = workspace.standing(channel.id).find((each) => each.ts === ts);
      if (standing === undefined)
        throw new Refusal(workspace.messages.has(ts) ? 'cant_update_message' : 'message_not_found');
      const payload = messageOf(message, workspace);
      workspace.updated.push({ ...standing, payload: { ...standing.payload, ...payload } });
      return { channel: channel.id, ts, text: payload.text };
    },
  },
};
