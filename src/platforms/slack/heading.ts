import type { ContextBlock, SectionBlock } from '@slack/types';
import { jsonOf } from '../../chat/json-of.ts';
import { safe } from './escape.ts';
import { block, type Room } from './fit.ts';
import { FIELD } from './limits.ts';

/** Slash commands leave no trace, and a click none that others see. */
export type Heading =
  | { readonly asked: string; readonly by: string | null }
  | { readonly shared: true; readonly by: string }
  /** What stands above the message already, in mrkdwn. */
  | { readonly kept: string };

/** Names the heading in a message: nobody else knows who asked once it is posted. */
export const HEADING = 'heading';

/** What stands above a message; it is short, and always shown whole. */
export function headingBlocks(heading: Heading): readonly (SectionBlock | ContextBlock)[] {
  const text = headingText(heading);
  return text === '' ? [] : [block('context', text, HEADING)];
}

/** Characters of JSON. A heading is given room in steps, so that what stands below it hardly depends on it. */
const STEP = 256;

export function roomOf(heading: ReturnType<typeof headingBlocks>): Room {
  const size = heading.reduce((sum, block) => sum + jsonOf(block).length + 1, 0);
  return { json: Math.ceil(size / STEP) * STEP, blocks: heading.length };
}

function headingText(heading: Heading): string {
  if ('kept' in heading) return heading.kept;
  const by = heading.by === null ? '' : safe(heading.by, FIELD.asker);
  if ('shared' in heading) return `Shared by ${by}`;
  const what = safe(heading.asked, FIELD.question);
  return by === '' ? what : `${what} — asked by ${by}`;
}
