/** Block Kit as strictly as Slack takes it, for the blocks that are in use. */

export interface SentText {
  readonly type: string;
  readonly text: string;
}

export interface SentElement {
  readonly type: string;
  readonly text?: SentText | string;
  readonly action_id?: string;
  readonly value?: string;
  readonly placeholder?: SentText;
  readonly options?: readonly { readonly text: SentText; readonly value: string }[];
}

export interface SentBlock {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: SentText;
  readonly label?: SentText;
  readonly element?: SentElement;
  readonly elements?: readonly SentElement[];
}

export interface SentView {
  readonly type: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly title?: SentText;
  readonly submit?: SentText;
  readonly close?: SentText;
  readonly blocks: readonly SentBlock[];
}

const isText = (part: unknown, types: readonly string[], max: number): boolean => {
  const { type, text } = (part ?? {}) as Partial<SentText>;
  return types.includes(type ?? '') && typeof text === 'string' && text.length >= 1 && text.length <= max;
};
const PLAIN = ['plain_text'];
const ANY = ['plain_text', 'mrkdwn'];

function elementFault(element: SentElement): string | null {
  if ((element.action_id?.length ?? 0) < 1 || (element.action_id?.length ?? 0) > 255) return 'action_id';
  if (element.placeholder !== undefined && !isText(element.placeholder, PLAIN, 150)) return 'placeholder';
  switch (element.type) {
    case 'button':
      if (!isText(element.text, PLAIN, 75)) return 'button text';
      return (element.value?.length ?? 0) > 2_000 ? 'button value' : null;
    case 'static_select': {
      const options = element.options ?? [];
      if (options.length < 1 || options.length > 100) return 'options';
      if (new Set(options.map(({ value }) => value)).size < options.length) return 'option twice';
      const bad = options.some(
        ({ text, value }) => !isText(text, PLAIN, 75) || value.length < 1 || value.length > 75,
      );
      return bad ? 'option' : null;
    }
    case 'plain_text_input':
      return null;
    default:
      return `element ${element.type}`;
  }
}

function blockFault(block: SentBlock, inView: boolean): string | null {
  const elements = block.elements ?? [];
  switch (block.type) {
    case 'section':
      return isText(block.text, ANY, 3_000) ? null : 'section text';
    case 'context':
      if (elements.length < 1 || elements.length > 10) return 'context elements';
      return elements.every((element) => isText(element, ANY, 3_000)) ? null : 'context text';
    case 'actions': {
      if (elements.length < 1 || elements.length > 25) return 'actions elements';
      const ids = new Set(elements.map((element) => element.action_id));
      if (ids.size < elements.length) return 'action_id twice';
      return elements.map(elementFault).find((fault) => fault !== null) ?? null;
    }
    case 'input':
      if (!inView) return 'input in a message';
      if (!isText(block.label, PLAIN, 2_000) || block.element === undefined) return 'input';
      return elementFault(block.element);
    default:
      return `block ${block.type}`;
  }
}

/** What Slack would refuse blocks for; null where it takes them. */
export function blocksFault(blocks: readonly SentBlock[], most: number, inView: boolean): string | null {
  if (blocks.length > most) return 'too many blocks';
  const ids = blocks.flatMap(({ block_id: id }) => id ?? []);
  if (new Set(ids).size < ids.length) return 'block_id twice';
  return blocks.map((block) => blockFault(block, inView)).find((fault) => fault !== null) ?? null;
}

export function viewFault(view: SentView): string | null {
  if (view.type !== 'modal' && view.type !== 'home') return 'view type';
  if ((view.private_metadata?.length ?? 0) > 3_000) return 'private_metadata';
  if ((view.callback_id?.length ?? 0) > 255) return 'callback_id';
  if (view.type === 'modal') {
    if (!isText(view.title, PLAIN, 24)) return 'title';
    for (const part of [view.submit, view.close])
      if (part !== undefined && !isText(part, PLAIN, 24)) return 'submit or close';
    if (view.submit === undefined && view.blocks.some(({ type }) => type === 'input')) return 'no submit';
  }
  return blocksFault(view.blocks, 100, true);
}
