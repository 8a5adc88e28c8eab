import type { ActionsBlock, ContextBlock, SectionBlock } from '@slack/types';
import type { Block, FootnoteBlock, Reply } from '../../chat/reply.ts';
import { actionBlocks } from './actions.ts';
import type { ShareIn } from './button.ts';
import { safe } from './escape.ts';
import { layOut } from './fit.ts';
import { FIELD, SLACK } from './limits.ts';
import type { Part } from './part.ts';
import { type Prefix, partOf } from './parts.ts';

/** What surrounds a reply in the place where it is shown. */
export interface Setting {
  /** Said above the answer: who asked what, where that cannot be seen. */
  readonly heading: Heading | null;
  readonly prefix: Prefix;
  /** One sentence of ours under the answer. */
  readonly note: string | null;
  readonly share: ShareIn;
}

/** Slash commands leave no trace, and a click none that others see. */
export type Heading =
  | { readonly asked: string; readonly by: string | null }
  | { readonly shared: true; readonly by: string }
  /** What stands above the message already, in mrkdwn. */
  | { readonly kept: string };

/** Names the heading in a message: nobody else knows who asked once it is posted. */
export const HEADING = 'heading';

export interface SlackMessage {
  /** For notifications and screen readers. */
  readonly text: string;
  readonly blocks: (SectionBlock | ContextBlock | ActionsBlock)[];
}

function context(kind: string, text: string): Part {
  return { as: 'context', kind, title: '', items: [text], more: '', keep: true };
}

function headingPart(heading: Heading): Part {
  return { ...context('heading', headingText(heading)), id: HEADING };
}

function headingText(heading: Heading): string {
  if ('kept' in heading) return heading.kept;
  const by = heading.by === null ? '' : safe(heading.by, FIELD.asker);
  if ('shared' in heading) return `Shared by ${by}`;
  const what = safe(heading.asked, FIELD.question);
  return by === '' ? what : `${what} — asked by ${by}`;
}

/** Footnotes that follow each other become lines of one block. */
function partsOf(blocks: readonly Block[], prefix: Prefix): readonly Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const part = partOf(block, prefix);
    const last = parts.at(-1);
    const kind: FootnoteBlock['kind'] = 'footnote';
    if (last?.kind === kind && part.kind === kind) {
      parts[parts.length - 1] = {
        ...last,
        items: [...last.items, ...part.items],
        more: 'ask for less at a time',
      };
    } else parts.push(part);
  }
  return parts;
}

/** How much of a message its buttons may take: the answer itself comes first. */
const ACTIONS_SHARE = 0.4;

/** A reply as one Slack message. A smaller `budget` (characters of blocks JSON) leaves out more. */
export function render(reply: Reply, setting: Setting, budget: number = SLACK.blocksJson): SlackMessage {
  const text = safe(reply.summary, SLACK.fallbackText);
  const body = partsOf(reply.blocks, setting.prefix);
  const said = body.some(({ items }) => items.some((item) => item !== ''));
  const actions = actionBlocks(reply.actions ?? [], setting.share, budget * ACTIONS_SHARE);
  const room = {
    json: budget - (actions.length === 0 ? 0 : JSON.stringify(actions).length),
    blocks: SLACK.blocks - actions.length,
  };
  const blocks = layOut(
    [
      ...(setting.heading === null ? [] : [headingPart(setting.heading)]),
      ...(said ? body : [{ ...context('lead', safe(reply.summary, FIELD.lead)), as: 'section' as const }]),
      ...(setting.note === null ? [] : [context('note', safe(setting.note, FIELD.line))]),
    ],
    room,
  );
  return { text, blocks: [...blocks, ...actions] };
}
