import type { ActionsBlock, ContextBlock, SectionBlock } from '@slack/types';
import type { Reply } from '../../chat/reply.ts';
import { actionBlocks } from './actions.ts';
import type { ShareIn } from './button.ts';
import { safe } from './escape.ts';
import { layOut, type Room } from './fit.ts';
import { type Heading, headingBlocks, roomOf } from './heading.ts';
import { FIELD, SLACK } from './limits.ts';
import { context } from './part.ts';
import { type Prefix, partsOf } from './parts.ts';

/** What surrounds a reply in the place where it is shown. */
export interface Setting {
  /** Said above the answer: who asked what, where that cannot be seen. */
  readonly heading: Heading | null;
  readonly prefix: Prefix;
  /** One sentence of ours under the answer. */
  readonly note: string | null;
  readonly share: ShareIn;
}

export interface SlackMessage {
  /** For notifications and screen readers. */
  readonly text: string;
  readonly blocks: (SectionBlock | ContextBlock | ActionsBlock)[];
}

/** How much of a message its buttons may take: the answer itself comes first. */
const ACTIONS_SHARE = 0.4;

/** A reply as one Slack message. A smaller `budget` (characters of blocks JSON) leaves out more. */
export function render(
  reply: Reply,
  { heading, ...setting }: Setting,
  budget: number = SLACK.blocksJson,
): SlackMessage {
  const above = heading === null ? [] : headingBlocks(heading);
  const { text, blocks } = drawn(reply, { ...setting, budget, above: roomOf(above) });
  return { text, blocks: [...above, ...blocks] };
}

/** All that the message below its heading depends on, beside the reply. */
interface Below extends Omit<Setting, 'heading'> {
  readonly budget: number;
  /** What the heading takes of it. */
  readonly above: Room;
}

/** By the reply itself, as it was drawn last: the desk gives the same one to whoever asks the same again. */
const last = new WeakMap<Reply, Below & { readonly message: SlackMessage }>();

function drawn(reply: Reply, below: Below): SlackMessage {
  const before = last.get(reply);
  if (before !== undefined && isSame(before, below)) return before.message;
  const message = draw(reply, below);
  last.set(reply, { ...below, message });
  return message;
}

const isSame = (one: Below, other: Below): boolean =>
  one.prefix === other.prefix &&
  one.note === other.note &&
  one.share?.thread === other.share?.thread &&
  one.budget === other.budget &&
  one.above.json === other.above.json &&
  one.above.blocks === other.above.blocks;

function draw(reply: Reply, { prefix, note, share, budget, above }: Below): SlackMessage {
  const body = partsOf(reply.blocks, prefix);
  const said = body.some(({ items }) => items.some((item) => item !== ''));
  const actions = actionBlocks(reply.actions ?? [], share, budget * ACTIONS_SHARE);
  const room = {
    json: budget - above.json - (actions.length === 0 ? 0 : JSON.stringify(actions).length),
    blocks: SLACK.blocks - above.blocks - actions.length,
  };
  const blocks = layOut(
    [
      ...(said ? body : [{ ...context('lead', safe(reply.summary, FIELD.lead)), as: 'section' as const }]),
      ...(note === null ? [] : [context('note', safe(note, FIELD.line))]),
    ],
    room,
  );
  return { text: safe(reply.summary, SLACK.fallbackText), blocks: [...blocks, ...actions] };
}
