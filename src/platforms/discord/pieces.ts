import { drawnOnce } from '../../chat/drawn-once.ts';
import type { Menu } from '../../chat/platform.ts';
import type { Block, Estimate, Line, Span } from '../../chat/reply.ts';
import { unreachable } from '../../errors.ts';
import { code, shown } from './escape.ts';
import { SHARE } from './limits.ts';
import { line, lineCut, link, listing } from './link.ts';
import { around, joined, lengthOf, type Text } from './text.ts';
import { inBoxes } from './typed.ts';

/** A block as Discord's markdown, taken apart at the places where it may be shortened. */
export interface Piece {
  /** Framed ones stand in the box; the others before and after it, as the message's own text. */
  readonly framed: boolean;
  /** What is shown first when there is not room for all: the smallest rank. */
  readonly rank: number;
  readonly heading: string | null;
  /** Each is shown whole or not at all. */
  readonly items: readonly Text[];
  /** Items that are too long to be shown in any message. */
  readonly tooLong: number;
}

/** A reply's blocks as pieces. Neighbours of one kind that stand outside the box become one text. */
export function pieces(blocks: readonly Block[], menus: readonly Menu[]): Piece[] {
  const all: Piece[] = [];
  for (const next of blocks.map((block) => piece(block, menus)).filter((one) => one !== null)) {
    const last = all.at(-1);
    if (last === undefined || last.framed || next.framed || last.rank !== next.rank) all.push(next);
    else all[all.length - 1] = { ...last, items: [...last.items, ...next.items] };
  }
  return all;
}

/** A block as a piece; null for one that says nothing. */
function piece(block: Block, menus: readonly Menu[]): Piece | null {
  switch (block.kind) {
    case 'lead':
      return bare(0, [shown(block.text, SHARE.lead)]);
    case 'warning':
      return bare(1, around('⚠️ ', [shown(block.text, SHARE.warning)]));
    case 'footnote':
      return bare(2, around('-# ', lineCut(block.line, SHARE.footnote)));
    case 'estimates':
      return framed(block.title, block.estimates.map(estimate));
    case 'remarks':
      return framed(
        block.title,
        block.remarks.map((remark) => orNull(line(remark, SHARE.line), (text) => around('- ', text))),
      );
    case 'list':
      return framed(
        block.title,
        block.entries.map(({ title, detail }) => {
          const under = detail === null ? [] : line(detail, SHARE.line);
          const dress = block.entries.every((entry) => isName(entry.title)) ? bold : dashed;
          return orNull(line(title, SHARE.line), (name) =>
            orNull(under, (text) => joined([dress(name), around('-# ', text)], '\n')),
          );
        }),
      );
    case 'examples':
      return framed(
        block.title,
        block.examples.map(({ type, brings }) => {
          if (type.length > SHARE.example) return null;
          const said = [code(inBoxes(type, block.command, menus)), shown(brings, SHARE.example)];
          return around('- ', [said.filter(Boolean).join(' — ')]);
        }),
      );
    default:
      return unreachable(block);
  }
}

const estimate = drawnOnce(({ figure, source, asOf, documents, computed, cautions }: Estimate): Text => {
  const said: Text[] = [
    around('**', [shown(figure, SHARE.figure)], '**'),
    [shown(source, SHARE.source)],
    [shown(asOf, SHARE.asOf)],
  ];
  const printed = listing(
    documents.map(link).filter((part) => lengthOf([part]) > 0),
    SHARE.documents,
  );
  const warned = cautions.slice(0, SHARE.cautions);
  const more = cautions.length - warned.length;
  return joined(
    [
      joined(said, ' · '),
      around('-# ', [computed === null ? '' : shown(computed, SHARE.line / 2)]),
      around('-# ', printed),
      ...warned.map((caution) => around(sign(caution), [shown(caution, SHARE.caution)])),
      [more > 0 ? `> and ${more} more cautions` : ''],
    ],
    '\n',
  );
});

/** Only what could mislead is worth an alarm; that an outlet prints something else besides is small print. */
const sign = (caution: string): string => (/^(Careful|Held)\b/.test(caution) ? '> ⚠️ ' : '-# ');

/** A list of names has them in bold; whole sentences in bold would be a wall. */
const isName = (title: Line): boolean =>
  title.reduce((sum, span) => sum + readable(span).length, 0) <= SHARE.name;
const readable = (span: Span): string =>
  typeof span === 'string' ? span : 'channel' in span ? span.channel : span.text;
const bold = (name: Text): Text => around('**', name, '**');
const dashed = (sentence: Text): Text => around('- ', sentence);

function bare(rank: number, text: Text): Piece | null {
  if (lengthOf(text) === 0) return null;
  return { framed: false, rank, heading: null, items: [text], tooLong: 0 };
}

function framed(title: string, items: readonly (Text | null)[]): Piece | null {
  const fitting = items.filter((item) => item !== null).filter((item) => lengthOf(item) > 0);
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

const orNull = (text: Text | null, dress: (text: Text) => Text | null): Text | null =>
  text === null ? null : dress(text);
