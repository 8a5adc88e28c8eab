import type { Block, ExamplesBlock, FootnoteBlock, ListBlock, RemarksBlock } from '../../chat/reply.ts';
import { unreachable } from '../../errors.ts';
import { code, line, safe } from './escape.ts';
import { estimatesPart } from './estimates.ts';
import { FIELD } from './limits.ts';
import { BULLET, bold, entry, type Part } from './part.ts';

function remarksPart(block: RemarksBlock): Part {
  const remarks = block.remarks.map((remark) => line(remark)).filter((text) => text !== '');
  return {
    as: 'section',
    kind: block.kind,
    title: bold(safe(block.title, FIELD.title)),
    items: remarks.length === 1 ? remarks : remarks.map((remark) => `${BULLET}${remark}`),
    more: 'ask for one measure or one source to see them',
    keep: false,
  };
}

function listPart(block: ListBlock): Part {
  return {
    as: 'section',
    kind: block.kind,
    title: bold(safe(block.title, FIELD.title)),
    items: block.entries
      .map(({ title, detail }) => ({ title: bold(line(title)), detail: detail === null ? '' : line(detail) }))
      .filter(({ title, detail }) => title !== '' || detail !== '')
      .map(({ title, detail }) => (title === '' ? entry(detail) : entry(title, detail))),
    more: 'narrow the question to see them',
    keep: false,
  };
}

/** What has to be typed before an example's words: `/dprk ` or `@claimdesk `; nothing in a direct message. */
export type Prefix = (command: string) => string;

function examplesPart(block: ExamplesBlock, prefix: Prefix): Part {
  return {
    as: 'section',
    kind: block.kind,
    title: bold(safe(block.title, FIELD.title)),
    items: block.examples
      .map(({ type, brings }) => [
        code(`${prefix(block.command)}${type}`, FIELD.command),
        safe(brings, FIELD.brings),
      ])
      .map((texts) => texts.filter((text) => text !== '').join(' — '))
      .filter((text) => text !== '')
      .map((text) => `${BULLET}${text}`),
    more: 'ask for help on one topic to see them',
    keep: false,
  };
}

function partOf(block: Block, prefix: Prefix): Part {
  const single = { kind: block.kind, title: '', more: '', keep: true };
  switch (block.kind) {
    case 'lead':
      return { ...single, as: 'section', items: [safe(block.text, FIELD.lead)] };
    case 'estimates':
      return estimatesPart(block);
    case 'remarks':
      return remarksPart(block);
    case 'list':
      return listPart(block);
    case 'examples':
      return examplesPart(block, prefix);
    case 'warning': {
      const text = bold(safe(block.text, FIELD.warning));
      return { ...single, as: 'section', items: text === '' ? [] : [`:warning:  ${text}`] };
    }
    case 'footnote':
      return { ...single, as: 'context', items: [line(block.line)], keep: false };
    default:
      return unreachable(block);
  }
}

/** Footnotes that follow each other become lines of one block. */
export function partsOf(blocks: readonly Block[], prefix: Prefix): readonly Part[] {
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
