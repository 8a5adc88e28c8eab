import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import type { Menu } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Note } from './notes.ts';
import { render } from './render.ts';

/** A message of ours. Nothing in it can ever notify anybody: `allowed_mentions` is empty, always. */
export interface Message {
  readonly flags: MessageFlags;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { parse: []; replied_user?: false };
}

export type Visible = 'to all' | 'to the asker';

export function message(
  reply: Reply,
  menus: readonly Menu[],
  visible: Visible,
  note: Note | null = null,
): Message {
  return messageOf(render(reply, menus, note), visible);
}

export function messageOf(components: APIMessageTopLevelComponent[], visible: Visible): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | (visible === 'to all' ? 0 : MessageFlags.Ephemeral),
    components,
    allowed_mentions: { parse: [] },
  };
}
