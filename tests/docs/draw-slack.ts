import type { SlackMessage } from '../../src/platforms/slack/render.ts';
import { wrapped } from './wrapped.ts';

const WIDTH = 88;

/** A message as text, roughly as Slack shows it: without addresses, bold and italics. */
export function drawSlack({ blocks }: SlackMessage): string {
  return blocks.map(drawBlock).join('\n\n');
}

function drawBlock(block: SlackMessage['blocks'][number]): string {
  if (block.type === 'section') return drawText(block.text?.text ?? '');
  if (block.type === 'actions') return drawActions(block.elements);
  return block.elements.map((element) => ('text' in element ? drawText(element.text) : '')).join('\n');
}

type Element = Extract<SlackMessage['blocks'][number], { type: 'actions' }>['elements'][number];

function drawActions(elements: readonly Element[]): string {
  const drawn = elements.map((element) => {
    if (element.type === 'button') return `[ ${element.text.text} ]`;
    return 'placeholder' in element ? `[ ${element.placeholder?.text} ▾ ]` : '[ ]';
  });
  return wrapped(drawn.map(inOnePiece).join(' '), WIDTH).join('\n').replaceAll(HOLD, ' ');
}

/** Keeps a button's words on one line. */
const HOLD = '\u00a0';
const inOnePiece = (text: string) => text.replaceAll(' ', HOLD);

function drawText(mrkdwn: string): string {
  const plain = mrkdwn
    .replaceAll(/<[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/(^|\s)([*_])(\S.*?)\2(?=\s|$)/gm, '$1$3')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return plain
    .split('\n')
    .flatMap((line) => wrapped(line, WIDTH))
    .join('\n');
}
