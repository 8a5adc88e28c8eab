import type { ContextBlock, SectionBlock } from '@slack/types';
import type { Block, FootnoteBlock, Reply } from '../../chat/reply.ts';
import { safe } from './escape.ts';
import { layOut } from './fit.ts';
import { FIELD, SLACK } from './limits.ts';
import type { Part } from './part.ts';
import { partOf } from './parts.ts';

/** What surrounds a reply in the place where it is shown. */
export interface Setting {
  /** Named above the answer where the question itself cannot be seen: slash commands leave no trace. */
  readonly asked: { readonly question: string; readonly by: string | null } | null;
  /** What has to be typed before an example's words. */
  readonly prefix: string;
  /** One sentence of ours under the answer. */
  readonly note: string | null;
}

export interface SlackMessage {
  /** For notifications and screen readers. */
  readonly text: string;
  readonly blocks: (SectionBlock | ContextBlock)[];
}

function context(kind: string, text: string): Part {
  return { as: 'context', kind, title: '', items: [text], more: '', keep: true };
}

function askedPart({ question, by }: NonNullable<Setting['asked']>): Part {
  const what = safe(question, FIELD.question);
  return context('asked', by === null ? what : `${what} — asked by ${safe(by, FIELD.asker)}`);
}

/** Footnotes that follow each other become lines of one block. */
function partsOf(blocks: readonly Block[], prefix: string): readonly Part[] {
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

/** A reply as one Slack message. A smaller `budget` (characters of blocks JSON) leaves out more. */
export function render(reply: Reply, setting: Setting, budget: number = SLACK.blocksJson): SlackMessage {
  const text = safe(reply.summary, SLACK.fallbackText);
  const body = partsOf(reply.blocks, setting.prefix);
  const said = body.some(({ items }) => items.some((item) => item !== ''));
  const blocks = layOut(
    [
      ...(setting.asked === null ? [] : [askedPart(setting.asked)]),
      ...(said ? body : [{ ...context('lead', safe(reply.summary, FIELD.lead)), as: 'section' as const }]),
      ...(setting.note === null ? [] : [context('note', safe(setting.note, FIELD.line))]),
    ],
    budget,
  );
  return { text, blocks: [...blocks] };
}
