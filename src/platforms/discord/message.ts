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

/** By the reply itself: the desk gives the same one to whoever asks the same again. */
const drawn = new WeakMap<
  Reply,
  { readonly menus: readonly Menu[]; readonly as: Record<Visible, Message> }
>();

/** A reply as a message. Drawing it costs more than all else that Discord has us do, so that is remembered. */
export function message(
  reply: Reply,
  menus: readonly Menu[],
  visible: Visible,
  note: Note | null = null,
): Message {
  if (note !== null) return messageOf(render(reply, menus, note), visible);
  const before = drawn.get(reply);
  if (before?.menus === menus) return before.as[visible];
  const components = render(reply, menus);
  const as = {
    'to all': messageOf(components, 'to all'),
    'to the asker': messageOf(components, 'to the asker'),
  };
  drawn.set(reply, { menus, as });
  return as[visible];
}

export function messageOf(components: APIMessageTopLevelComponent[], visible: Visible): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | (visible === 'to all' ? 0 : MessageFlags.Ephemeral),
    components,
    allowed_mentions: { parse: [] },
  };
}
