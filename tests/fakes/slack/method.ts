import { blocksFault, type SentBlock } from './blocks.ts';
import type { Channel, SentPayload, Workspace } from './workspace.ts';

/** What Slack refuses with `ok: false`. */
export class Refusal extends Error {
  readonly needed: string | undefined;

  constructor(code: string, needed?: string) {
    super(code);
    this.needed = needed;
  }
}

export type Args = Readonly<Record<string, string>>;
export interface Method {
  readonly token: 'bot' | 'app';
  /** Needed for every call. */
  readonly scope: string | null;
  /** Needed for some: which, the method itself decides. */
  readonly scopes?: readonly string[];
  readonly arguments: readonly string[];
  run(args: Args, workspace: Workspace): object;
}

export const MESSAGE_ARGUMENTS = ['channel', 'text', 'blocks', 'team_id'];

export function channelOf(args: Args, workspace: Workspace): Channel {
  const channel = workspace.channels.get(args.channel ?? '');
  if (channel === undefined || (channel.kind !== 'public' && !channel.member)) {
    throw new Refusal('channel_not_found');
  }
  return channel;
}

export function parsed<T>(text: string | undefined, code: string): T {
  try {
    return JSON.parse(text ?? '') as T;
  } catch {
    throw new Refusal(code);
  }
}

function blocksOf(text: string | undefined): readonly SentBlock[] | undefined {
  if (text === undefined) return undefined;
  const blocks = parsed<unknown>(text, 'invalid_blocks_format');
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  if (text.length > 13_200) throw new Refusal('msg_blocks_too_long');
  if (blocksFault(blocks, 50, false) !== null) throw new Refusal('invalid_blocks');
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
