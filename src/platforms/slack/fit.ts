import type { ContextBlock, SectionBlock } from '@slack/types';
import { jsonOf } from '../../chat/json-of.ts';
import { SLACK } from './limits.ts';
import { italic, type Part } from './part.ts';

type SlackBlock = SectionBlock | ContextBlock;

/** A part, and how many of its items are shown; 0 where it is left out whole. */
interface Showing {
  readonly part: Part;
  shown: number;
  blocks: readonly SlackBlock[];
  size: number;
}

/** A text as a block of its own; `id` names it in the message. */
export function block(as: Part['as'], text: string, id?: string): SlackBlock {
  const object = { type: 'mrkdwn', text, verbatim: true } as const;
  const named = id === undefined ? {} : { block_id: id };
  return as === 'section'
    ? { type: 'section', expand: true, text: object, ...named }
    : { type: 'context', elements: [object], ...named };
}

/** Lines into as few texts of at most `max` characters as their order allows. Each line fits by itself. */
function pack(lines: readonly string[], max: number): readonly string[] {
  const texts: string[] = [];
  for (const text of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= max)
      texts[texts.length - 1] = `${last}\n${text}`;
    else texts.push(text);
  }
  return texts;
}

function draw({ part, shown }: Pick<Showing, 'part' | 'shown'>): readonly SlackBlock[] {
  if (shown === 0) return [];
  const left = part.items.length - shown;
  const lines = [
    part.title,
    ...part.items.slice(0, shown),
    left > 0 ? italic(`and ${left} more: ${part.more}`) : '',
  ];
  const max = part.as === 'section' ? SLACK.sectionText : SLACK.contextText;
  return pack(
    lines.filter((text) => text !== ''),
    max,
  ).map((text, at) => block(part.as, text, at === 0 ? part.id : undefined));
}

/** With the commas between them, without the brackets around them. */
function jsonLength(blocks: readonly SlackBlock[]): number {
  return blocks.reduce((sum, each) => sum + jsonOf(each).length + 1, 0);
}

function redraw(showing: Showing): void {
  showing.blocks = draw(showing);
  showing.size = jsonLength(showing.blocks);
}

/** Items beyond the budget can never be shown: leaving them out first keeps the work bounded. */
function withinReach(items: readonly string[], budget: number): number {
  let size = 0;
  for (const [at, item] of items.entries()) {
    size += JSON.stringify(item).length;
    if (size > budget) return Math.max(at, 1);
  }
  return items.length;
}

/** The longest list gives way first; then whole parts, the last of the most frequent kind; then anything. */
function giveWay(showings: readonly Showing[]): void {
  const visible = showings.filter(({ shown }) => shown > 0);
  const long = visible.filter(({ shown }) => shown > 1).sort((a, b) => b.size - a.size)[0];
  if (long !== undefined) {
    long.shown -= 1;
    redraw(long);
    return;
  }
  const rank = ({ part }: Showing) =>
    part.keep ? 0 : visible.filter((other) => other.part.kind === part.kind).length;
  const most = Math.max(...visible.map(rank));
  const last = visible.findLast((showing) => rank(showing) === most);
  if (last === undefined) return;
  last.shown = 0;
  redraw(last);
}

function leftOut(showings: readonly Showing[]): readonly SlackBlock[] {
  const gone = showings.filter(({ part, shown }) => shown === 0 && part.items.length > 0);
  if (gone.length === 0) return [];
  const titles = gone.map(({ part }) => part.title.replaceAll('*', '')).filter((title) => title !== '');
  const named = titles.slice(0, 3).join(', ');
  const rest = gone.length > 3 || titles.length < gone.length ? ' and others' : '';
  return [
    block(
      'context',
      italic(`and ${gone.length} more: ${named === '' ? 'ask for less at a time' : named + rest}`),
    ),
  ];
}

/** What a message has room for; `json` counts the characters of all blocks together. */
export interface Room {
  readonly json: number;
  readonly blocks: number;
}

/** Blocks for one message: within Slack's limits, in the order given, nothing cut in two. */
export function layOut(parts: readonly Part[], room: Room): readonly SlackBlock[] {
  const showings = parts
    .map((part) => ({ ...part, items: part.items.filter((item) => item !== '') }))
    .map((part): Showing => ({ part, shown: withinReach(part.items, room.json), blocks: [], size: 0 }));
  for (const showing of showings) redraw(showing);
  for (;;) {
    const gap = showings.findIndex(({ part, shown }) => shown === 0 && part.items.length > 0);
    const note = leftOut(showings);
    const count = showings.reduce((sum, { blocks }) => sum + blocks.length, note.length);
    const size = showings.reduce((sum, each) => sum + each.size, jsonLength(note)) + 2;
    if (count <= 1 || (count <= room.blocks && size <= room.json)) {
      return showings.flatMap(({ blocks }, at) => (at === gap ? [...note, ...blocks] : blocks));
    }
    giveWay(showings);
  }
}
