import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import type { Reply } from '../../chat/reply.ts';
import { render } from './render.ts';

/** A message of ours. Nothing in it can ever notify anybody: `allowed_mentions` is empty, always. */
export interface Message {
  readonly flags: MessageFlags;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { parse: []; replied_user?: false };
}

export function message(reply: Reply, visible: 'to all' | 'to the asker'): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | (visible === 'to all' ? 0 : MessageFlags.Ephemeral),
    components: render(reply),
    allowed_mentions: { parse: [] },
  };
}
