import { BOT, type Channel, type SentBlock, type SentPayload, TEAM, type Workspace } from './workspace.ts';

/** What Slack refuses with `ok: false`. */
export class Refusal extends Error {
  readonly needed: string | undefined;

  constructor(code: string, needed?: string) {
    super(code);
    this.needed = needed;
  }
}

type Args = Readonly<Record<string, string>>;
interface Method {
  readonly token: 'bot' | 'app';
  readonly scope: string | null;
  readonly arguments: readonly string[];
  run(args: Args, workspace: Workspace): object;
}

const MESSAGE_ARGUMENTS = ['channel', 'text', 'blocks', 'thread_ts', 'team_id'];

function channelOf(args: Args, workspace: Workspace): Channel {
  const channel = workspace.channels.get(args.channel ?? '');
  if (channel === undefined || (channel.kind !== 'public' && !channel.member)) {
    throw new Refusal('channel_not_found');
  }
  return channel;
}

function blocksOf(text: string | undefined): readonly SentBlock[] | undefined {
  if (text === undefined) return undefined;
  let blocks: unknown;
  try {
    blocks = JSON.parse(text);
  } catch {
    throw new Refusal('invalid_blocks_format');
  }
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  if (text.length > 13_200) throw new Refusal('msg_blocks_too_long');
  if (blocks.length > 50) throw new Refusal('invalid_blocks');
  for (const block of blocks as readonly SentBlock[]) {
    const texts = block.type === 'context' ? (block.elements ?? []) : [block.text];
    if (!['section', 'context'].includes(block.type)) throw new Refusal('invalid_blocks');
    if (texts.length < 1 || texts.length > 10) throw new Refusal('invalid_blocks');
    for (const part of texts) {
      if (part === undefined || part.text.length < 1 || part.text.length > 3_000)
        throw new Refusal('invalid_blocks');
    }
  }
  return blocks;
}

/** The message as it is shown, after the checks that both ways of posting share. */
export function messageOf(args: Args, workspace: Workspace): SentPayload {
  const blocks = blocksOf(args.blocks);
  const text = args.text ?? '';
  if (text === '' && (blocks === undefined || blocks.length === 0)) throw new Refusal('no_text');
  if (text.length > 40_000) throw new Refusal('msg_too_long');
  const thread = args.thread_ts;
  if (thread !== undefined && !workspace.messages.has(thread)) throw new Refusal('thread_not_found');
  return { ...args, text, ...(blocks === undefined ? {} : { blocks }) };
}

export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': {
    token: 'bot',
    scope: null,
    arguments: [],
    run: () => ({ url: 'http://127.0.0.1/', team: 'Newsroom', team_id: TEAM, ...BOT }),
  },
  'chat.postMessage': {
    token: 'bot',
    scope: 'chat:write',
    arguments: [...MESSAGE_ARGUMENTS, 'unfurl_links', 'unfurl_media'],
    run(args, workspace) {
      const channel = channelOf(args, workspace);
      if (channel.archived) throw new Refusal('is_archived');
      if (channel.restricted) throw new Refusal('restricted_action');
      if (!channel.member && !workspace.has('chat:write.public')) throw new Refusal('not_in_channel');
      const message = messageOf(args, workspace);
      workspace.sent.push({ via: 'chat.postMessage', payload: message });
      return { channel: channel.id, ts: workspace.ts(), message };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scope: 'chat:write',
    arguments: [...MESSAGE_ARGUMENTS, 'user'],
    run(args, workspace) {
      const channel = channelOf(args, workspace);
      if (channel.archived) throw new Refusal('is_archived');
      if (args.user === undefined) throw new Refusal('invalid_arguments');
      if (!channel.member) throw new Refusal('not_in_channel');
      workspace.sent.push({ via: 'chat.postEphemeral', payload: messageOf(args, workspace) });
      return { message_ts: workspace.ts() };
    },
  },
};
