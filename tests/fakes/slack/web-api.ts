import { blocksFault, type SentBlock, type SentView, viewFault } from './blocks.ts';
import { CONVERSATIONS } from './conversations.ts';
import {
  type Args,
  channelOf,
  MESSAGE_ARGUMENTS,
  type Method,
  messageOf,
  parsed,
  Refusal,
} from './method.ts';
import { BOT, TEAM, type Workspace } from './workspace.ts';

/** Slack's own three seconds. */
const TRIGGER_MS = 3_000;

function viewOf(args: Args, workspace: Workspace, type: string): SentView {
  const view = parsed<SentView>(args.view, 'invalid_arguments');
  const fault = view.type === type ? viewFault(view) : 'view type';
  if (fault === null) return view;
  workspace.problems.push(`a view was refused: ${fault}`);
  throw new Refusal('invalid_arguments');
}

/** A trigger opens one view, within three seconds. */
function exchange(args: Args, { triggers }: Workspace) {
  const id = args.trigger_id ?? '';
  const trigger = triggers.get(id);
  if (trigger === undefined) throw new Refusal('invalid_trigger_id');
  triggers.delete(id);
  if (performance.now() - trigger.at > TRIGGER_MS) throw new Refusal('expired_trigger_id');
  return trigger;
}

const INFO_SCOPES = {
  public: 'channels:read',
  private: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
} as const;

export const METHODS: Readonly<Record<string, Method>> = {
  ...CONVERSATIONS,
  'auth.test': {
    token: 'bot',
    scope: null,
    arguments: [],
    run: () => ({ url: 'http://127.0.0.1/', team: 'Newsroom', team_id: TEAM, ...BOT }),
  },
  'chat.postMessage': {
    token: 'bot',
    scope: 'chat:write',
    arguments: [...MESSAGE_ARGUMENTS, 'thread_ts', 'unfurl_links', 'unfurl_media', 'metadata'],
    run(args, workspace) {
      const channel = channelOf(args, workspace);
      if (channel.archived) throw new Refusal('is_archived');
      if (channel.restricted) throw new Refusal('restricted_action');
      if (!channel.member && !workspace.has('chat:write.public')) throw new Refusal('not_in_channel');
      const payload = messageOf(args, workspace);
      const ts = workspace.ts();
      workspace.sent.push({ via: 'chat.postMessage', ts, channel: channel.id, ephemeral: false, payload });
      return { channel: channel.id, ts, message: payload };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scope: 'chat:write',
    arguments: [...MESSAGE_ARGUMENTS, 'thread_ts', 'user'],
    run(args, workspace) {
      const channel = channelOf(args, workspace);
      if (channel.archived) throw new Refusal('is_archived');
      if (args.user === undefined) throw new Refusal('invalid_arguments');
      if (!channel.member) throw new Refusal('not_in_channel');
      const payload = messageOf(args, workspace);
      const ts = workspace.ts();
      workspace.sent.push({ via: 'chat.postEphemeral', ts, channel: channel.id, ephemeral: true, payload });
      return { message_ts: ts };
    },
  },
  'chat.unfurl': {
    token: 'bot',
    scope: 'links:write',
    arguments: ['unfurl_id', 'source', 'unfurls'],
    run(args, workspace) {
      const links = workspace.links.get(args.unfurl_id ?? '');
      if (links === undefined || args.source !== 'conversations_history')
        throw new Refusal('cannot_find_message');
      const unfurls = parsed<Record<string, { blocks: readonly SentBlock[] }>>(
        args.unfurls,
        'invalid_unfurls_format',
      );
      for (const [url, { blocks }] of Object.entries(unfurls)) {
        if (!links.includes(url)) throw new Refusal('cannot_unfurl_url');
        if (blocksFault(blocks, 50, false) !== null) throw new Refusal('cannot_parse_attachment');
        workspace.unfurled.push({ url, blocks });
      }
      return {};
    },
  },
  'users.info': {
    token: 'bot',
    scope: 'users:read',
    arguments: ['user'],
    run({ user }, { people }) {
      const person = people.get(user ?? '');
      if (person === undefined) throw new Refusal('user_not_found');
      const { id, name, team, guest } = person;
      const stranger = team === TEAM ? {} : { is_stranger: true };
      return {
        user: { id, name, team_id: team, is_restricted: guest, is_ultra_restricted: false, ...stranger },
      };
    },
  },
  'users.conversations': {
    token: 'bot',
    scope: null,
    scopes: Object.values(INFO_SCOPES),
    arguments: ['types', 'limit', 'cursor'],
    run({ types = 'public_channel', limit = '100', cursor = '0' }, workspace) {
      const kinds = types.split(',').map((type) => type.replace('_channel', ''));
      const ours = [...workspace.channels.values()].filter(
        ({ kind, member }) => member && kinds.includes(kind),
      );
      for (const { kind } of ours)
        if (!workspace.has(INFO_SCOPES[kind])) throw new Refusal('missing_scope', INFO_SCOPES[kind]);
      const to = Number(cursor) + Math.min(Number(limit), workspace.mostOnAPage);
      return {
        channels: ours
          .slice(Number(cursor), to)
          .map(({ id, shared }) => ({ id, is_ext_shared: shared, is_pending_ext_shared: false })),
        response_metadata: { next_cursor: to < ours.length ? String(to) : '' },
      };
    },
  },
  'conversations.info': {
    token: 'bot',
    scope: null,
    scopes: Object.values(INFO_SCOPES),
    arguments: ['channel'],
    run(args, workspace) {
      const channel = channelOf(args, workspace);
      const needed = INFO_SCOPES[channel.kind];
      if (!workspace.has(needed)) throw new Refusal('missing_scope', needed);
      const { id, member, shared } = channel;
      return { channel: { id, is_member: member, is_ext_shared: shared, is_pending_ext_shared: false } };
    },
  },
  'views.open': {
    token: 'bot',
    scope: null,
    arguments: ['trigger_id', 'view'],
    run(args, workspace) {
      const { user } = exchange(args, workspace);
      return { view: { id: workspace.show(viewOf(args, workspace, 'modal'), user, 1).id } };
    },
  },
  'views.push': {
    token: 'bot',
    scope: null,
    arguments: ['trigger_id', 'view'],
    run(args, workspace) {
      const { user, depth } = exchange(args, workspace);
      if (depth === 0 || depth >= 3) throw new Refusal('push_limit_reached');
      return { view: { id: workspace.show(viewOf(args, workspace, 'modal'), user, depth + 1).id } };
    },
  },
  'views.update': {
    token: 'bot',
    scope: null,
    arguments: ['view_id', 'view'],
    run(args, workspace) {
      const open = workspace.views.get(args.view_id ?? '');
      if (open === undefined) throw new Refusal('not_found');
      open.view = viewOf(args, workspace, 'modal');
      workspace.shown.push(open.view);
      return { view: { id: open.id } };
    },
  },
  'views.publish': {
    token: 'bot',
    scope: null,
    arguments: ['user_id', 'view'],
    run(args, workspace) {
      const view = viewOf(args, workspace, 'home');
      if (!workspace.manifest.features.app_home.home_tab_enabled) throw new Refusal('not_enabled');
      workspace.homes.set(args.user_id ?? '', view);
      workspace.shown.push(view);
      return { view: { id: workspace.id('V') } };
    },
  },
};
