import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import type { Menu } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { render } from './render.ts';

/** A message of ours. Nothing in it can ever notify anybody: `allowed_mentions` is empty, always. */
export interface Message {
  readonly flags: MessageFlags;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { parse: []; replied_user?: false };
}

export function message(reply: Reply, menus: readonly Menu[], visible: 'to all' | 'to the asker'): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | (visible === 'to all' ? 0 : MessageFlags.Ephemeral),
    components: render(reply, menus),
    allowed_mentions: { parse: [] },
  };
}
