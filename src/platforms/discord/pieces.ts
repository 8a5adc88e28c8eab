import type { Block, Estimate, EstimatesBlock } from '../../chat/reply.ts';
import { unreachable } from '../../errors.ts';
import { code, shown } from './escape.ts';
import { SHARE } from './limits.ts';
import { line, lineCut, link, listing } from './link.ts';

/** A block as Discord's markdown, taken apart at the places where it may be shortened. */
export interface Piece {
  /** Framed ones stand in the box; the others before and after it, as the message's own text. */
  readonly framed: boolean;
  /** What is shown first when there is not room for all: the smallest rank. */
  readonly rank: number;
  readonly heading: string | null;
  /** Each is shown whole or not at all. */
  readonly items: readonly string[];
  /** Items that are too long to be shown in any message. */
  readonly tooLong: number;
}

/** A reply's blocks as pieces. Neighbours of one kind that stand outside the box become one text. */
export function pieces(blocks: readonly Block[]): Piece[] {
  const all: Piece[] = [];
  for (const next of blocks.map(piece).filter((one) => one !== null)) {
    const last = all.at(-1);
    if (last === undefined || last.framed || next.framed || last.rank !== next.rank) all.push(next);
    else all[all.length - 1] = { ...last, items: [...last.items, ...next.items] };
  }
  return all;
}

/** A block as a piece; null for one that says nothing. */
function piece(block: Block): Piece | null {
  switch (block.kind) {
    case 'lead':
      return bare(0, shown(block.text, SHARE.lead));
    case 'warning':
      return bare(1, prefixed('⚠️ ', shown(block.text, SHARE.warning)));
    case 'footnote':
      return bare(2, prefixed('-# ', lineCut(block.line, SHARE.footnote)));
    case 'estimates':
      return framed(block.title, estimates(block));
    case 'remarks':
      return framed(
        block.title,
        block.remarks.map((remark) => {
          const text = line(remark, SHARE.line);
          return text === null ? null : prefixed('- ', text);
        }),
      );
    case 'list':
      return framed(
        block.title,
        block.entries.map(({ title, detail }) => {
          const name = line(title, SHARE.line);
          const under = detail === null ? '' : line(detail, SHARE.line);
          if (name === null || under === null) return null;
          return stacked([bold(name), prefixed('-# ', under)]);
        }),
      );
    case 'examples':
      return framed(
        block.title,
        block.examples.map(({ type, brings }) => {
          if (type.length > SHARE.example) return null;
          return prefixed('- ', [code(type), shown(brings, SHARE.example)].filter(Boolean).join(' — '));
        }),
      );
    default:
      return unreachable(block);
  }
}

function estimates({ estimates }: EstimatesBlock): string[] {
  return estimates.map(estimate);
}

function estimate({ figure, source, asOf, documents, computed, cautions }: Estimate): string {
  const said = [
    bold(shown(figure, SHARE.figure)),
    shown(source, SHARE.source),
    shown(asOf, SHARE.asOf),
  ].filter(Boolean);
  const printed = listing(documents.map(link).filter(Boolean), SHARE.documents);
  const sum = computed === null ? '' : shown(computed, SHARE.line / 2);
  const warned = cautions.slice(0, SHARE.cautions).map((caution) => shown(caution, SHARE.caution));
  const more = cautions.length - warned.length;
  return stacked([
    said.join(' · '),
    prefixed('-# ', sum),
    prefixed('-# ', printed),
    ...warned.filter(Boolean).map((caution) => `> ⚠️ ${caution}`),
    more > 0 ? `> and ${more} more cautions` : '',
  ]);
}

function bare(rank: number, text: string): Piece | null {
  return text === '' ? null : { framed: false, rank, heading: null, items: [text], tooLong: 0 };
}

function framed(title: string, items: readonly (string | null)[]): Piece | null {
  const fitting = items.filter((item) => item !== null && item !== '') as string[];
  const tooLong = items.filter((item) => item === null).length;
  if (fitting.length === 0 && tooLong === 0) return null;
  const heading = shown(title, SHARE.title);
  return {
    framed: true,
    rank: 3,
    heading: heading === '' ? null : `### ${heading}`,
    items: fitting,
    tooLong,
  };
}

const bold = (text: string) => (text === '' ? '' : `**${text}**`);
const prefixed = (prefix: string, text: string) => (text === '' ? '' : `${prefix}${text}`);
const stacked = (lines: readonly string[]) => lines.filter((text) => text !== '').join('\n');
