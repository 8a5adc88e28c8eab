import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { pack, unpack } from '../../chat/pack.ts';
import type { Menu } from '../../chat/platform.ts';
import { completed, type Form, json } from './click.ts';
import { plain } from './escape.ts';
import type { Submitted } from './interaction.ts';
import { FIELD, SLACK } from './limits.ts';

/** Where the answer to a form goes: back through the click that opened it, or into the modal itself. */
const back = z.object({
  channel: z.string(),
  url: z.url(),
  thread: z.string().nullable(),
  shareIn: z.string().nullable(),
});
export type Back = z.infer<typeof back>;

const metadata = z.object({ target: z.string(), option: z.string(), back: back.nullable() });

const FILL = 'fill';
const SEARCH = 'search';
const ANSWER = 'answer';
const DOSSIER = 'dossier';

const text = (words: string, max: number) =>
  ({ type: 'plain_text', text: plain(words, max) || '…', emoji: false }) as const;

interface Input {
  readonly label: string;
  readonly hint: string;
  readonly lines: 'one' | 'many';
  readonly longest: number;
}

function input({ label, hint, lines, longest }: Input): ModalView['blocks'][number] {
  return {
    type: 'input',
    block_id: ANSWER,
    label: text(label, FIELD.inputLabel),
    element: {
      type: 'plain_text_input',
      action_id: ANSWER,
      multiline: lines === 'many',
      max_length: Math.min(longest, SLACK.inputLength),
      focus_on_load: true,
      ...(hint === '' ? {} : { placeholder: text(hint, SLACK.placeholder) }),
    },
  };
}

function modal(id: string, title: string, submit: string, blocks: ModalView['blocks']): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    title: text(title, SLACK.modalTitle),
    submit: text(submit, SLACK.modalTitle),
    close: text('Cancel', SLACK.modalTitle),
    blocks,
  };
}

/** The form that a button opens. It carries where it leads; null where that does not fit. */
export function fillView({ target, option, title, field }: Form, to: Back | null): ModalView | null {
  const packed = pack(target, SLACK.buttonValue);
  const carried = JSON.stringify({ target: packed, option, back: to });
  if (packed === null || carried.length > SLACK.privateMetadata) return null;
  return { ...modal(FILL, title, 'Send', [input(field)]), private_metadata: carried };
}

/** The form behind "Search the figures". With one dossier nobody has to choose. */
export function searchView(menus: readonly Menu[]): ModalView {
  const options = menus.slice(0, SLACK.options).map(({ dossier, title }) => ({
    text: text(title, SLACK.optionText),
    value: dossier,
  }));
  const choose: ModalView['blocks'] =
    options.length < 2
      ? []
      : [
          {
            type: 'input',
            block_id: DOSSIER,
            label: text('Dossier', FIELD.inputLabel),
            optional: true,
            element: {
              type: 'static_select',
              action_id: DOSSIER,
              options,
              placeholder: text('All of them', SLACK.placeholder),
            },
          },
        ];
  const topics = menus[0]?.topics.slice(0, 3).map(({ label }) => label) ?? [];
  const query: Input = { label: 'Question', hint: topics.join(', '), lines: 'one', longest: 200 };
  return modal(SEARCH, 'Search the figures', 'Search', [...choose, input(query)]);
}

/** What a form asks, and where its answer goes. */
export interface Filled {
  readonly dossier: string | null;
  readonly input: { readonly text: string } | { readonly command: string; readonly options: object };
  readonly back: Back | null;
}

const typed = z.object({ value: z.string() });
const selected = z.object({ selected_option: z.object({ value: z.string() }).nullish() });

/** Null for a form that is not ours, or not any more. */
export function readForm({ view }: Submitted): Filled | null {
  const { values } = view.state;
  const answer = typed.safeParse(values[ANSWER]?.[ANSWER]).data?.value;
  if (answer === undefined) return null;
  if (view.callback_id === SEARCH) {
    const chosen = selected.safeParse(values[DOSSIER]?.[DOSSIER]).data?.selected_option;
    return { dossier: chosen?.value ?? null, input: { text: answer }, back: null };
  }
  const carried = metadata.safeParse(json(view.private_metadata)).data;
  const target = carried && unpack(carried.target);
  if (view.callback_id !== FILL || !target) return null;
  return { ...completed(target, carried.option, answer), back: carried.back };
}
