import pc from 'picocolors';
import stringWidth from 'string-width';
import type { Block, Estimate, ExamplesBlock, Line, Link, Reply, Span } from '../../chat/reply.ts';
import { unreachable } from '../../errors.ts';
import { printable } from './printable.ts';
import { hang, wrap } from './wrap.ts';

export interface TerminalStyle {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
}

/** What one reply is rendered with: where its links are numbered, and how its words are dressed. */
interface Page {
  readonly width: number;
  readonly colours: ReturnType<typeof pc.createColors>;
  /** Addresses in the order they are first named; a link prints as `[1]` and is listed at the end. */
  readonly links: Map<string, string>;
}

/** A reply as plain text: no line wider than the terminal but for addresses, which must stay whole. */
export function renderTerminal(reply: Reply, style: TerminalStyle): string {
  const page: Page = { width: style.width, colours: pc.createColors(style.colour), links: new Map() };
  const parts = reply.blocks.map((block) => renderBlock(block, page));
  if (page.links.size > 0) parts.push(renderLinks(page));
  return parts.join('\n\n');
}

function renderBlock(block: Block, page: Page): string {
  const { colours, width } = page;
  switch (block.kind) {
    case 'lead':
      return wrap(colours.bold(printable(block.text)), width);
    case 'estimates':
      return [heading(block.title, page), renderEstimates(block.estimates, page)].join('\n');
    case 'remarks':
      return [
        heading(block.title, page),
        ...block.remarks.map((remark) => hang('  - ', lineText(remark, page), width)),
      ].join('\n');
    case 'list':
      return [
        heading(block.title, page),
        ...block.entries.map(({ title, detail }) =>
          [hang('  - ', lineText(title, page), width)]
            .concat(detail === null ? [] : hang('    ', colours.dim(lineText(detail, page)), width))
            .join('\n'),
        ),
      ].join('\n');
    case 'examples':
      return [heading(block.title, page), renderExamples(block, page)].join('\n');
    case 'warning':
      return hang('! ', colours.yellow(printable(block.text)), width);
    case 'footnote':
      return wrap(colours.dim(lineText(block.line, page)), width);
    default:
      return unreachable(block);
  }
}

const heading = (title: string, { colours, width }: Page) =>
  wrap(colours.bold(printable(title).toLocaleUpperCase('en')), width);

/** A figure wider than this stands on a line of its own. */
const WIDEST_FIGURE = 24;
const WIDEST_EXAMPLE = 34;

/** Figures in a column of their own, so that the eye compares them; everything else hangs beside it. */
function renderEstimates(estimates: readonly Estimate[], page: Page): string {
  const figures = estimates.map(({ figure }) => printable(figure));
  const column = widest(figures, WIDEST_FIGURE);
  const margin = ' '.repeat(column + 4);
  return estimates
    .map((estimate, index) => {
      const head = `${printable(estimate.source)}, ${printable(estimate.asOf)}`;
      const documents = estimate.documents.map((document) => linkText(document, page)).join('; ');
      return [
        beside(figures[index] ?? '', column, head, page),
        ...(estimate.computed === null ? [] : [hang(margin, printable(estimate.computed), page.width)]),
        hang(margin, page.colours.dim(documents), page.width),
        ...estimate.cautions.map((caution) =>
          hang(margin, page.colours.yellow(printable(caution)), page.width),
        ),
      ].join('\n');
    })
    .join('\n');
}

function renderExamples({ command, examples }: ExamplesBlock, page: Page): string {
  const typed = examples.map(({ type }) => printable(`/${command} ${type}`));
  const column = widest(typed, WIDEST_EXAMPLE);
  return examples
    .map(({ brings }, at) => beside(typed[at] ?? '', column, printable(brings), page))
    .join('\n');
}

const widest = (texts: readonly string[], most: number) =>
  Math.max(0, ...texts.map((text) => stringWidth(text)).filter((width) => width <= most));

/** A term in its column and a text beside it; below it, where the term is too wide. Hangul takes two places. */
function beside(term: string, column: number, text: string, { colours, width }: Page): string {
  const spare = column - stringWidth(term);
  if (spare >= 0) return hang(`  ${colours.bold(term)}${' '.repeat(spare)}  `, text, width, column + 4);
  return `${hang('  ', colours.bold(term), width)}\n${hang(' '.repeat(column + 4), text, width)}`;
}

function lineText(line: Line, page: Page): string {
  return line.map((span) => spanText(span, page)).join('');
}

function spanText(span: Span, page: Page): string {
  if (typeof span === 'string') return printable(span);
  return 'channel' in span ? printable(`#${span.channel}`) : linkText(span, page);
}

function linkText({ text, href }: Link, page: Page): string {
  if (href === null) return printable(text);
  const address = printable(href);
  const mark = page.links.get(address) ?? `[${page.links.size + 1}]`;
  page.links.set(address, mark);
  return `${printable(text)} ${mark}`;
}

function renderLinks({ links, colours }: Page): string {
  return [...links].map(([address, mark]) => colours.dim(`${mark} ${address}`)).join('\n');
}
