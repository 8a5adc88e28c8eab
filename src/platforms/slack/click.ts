import { z } from 'zod';
import type { FillAction, Target } from '../../chat/action.ts';
import { unpack } from '../../chat/pack.ts';

/** What a form asks for, and what its answer completes. */
export type Form = Pick<FillAction, 'target' | 'option' | 'title' | 'field'>;

/** What a click wants. */
export type Click =
  | { readonly does: 'ask'; readonly target: Target }
  | { readonly does: 'share'; readonly target: Target; readonly thread: string | null }
  | { readonly does: 'fill'; readonly form: Form };

const clicked = z.object({
  action_id: z.string(),
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

const form = z.tuple([
  z.string(),
  z.string().min(1),
  z.string(),
  z.string(),
  z.string(),
  z.enum(['one', 'many']),
  z.number().int().positive(),
]);

/** The target with one more option: what was chosen, or filled in. */
export function completed({ dossier, input }: Target, option: string, value: string): Target {
  return { dossier, input: { ...input, options: { ...input.options, [option]: value } } };
}

/** One element of `actions`; null for whatever we did not draw: nothing in a click is trusted. */
export function readClick(action: unknown): Click | null {
  const read = clicked.safeParse(action);
  if (!read.success) return null;
  const { action_id: id, value = '', selected_option: chosen } = read.data;
  switch (id.split(':')[0]) {
    case 'run': {
      const target = unpack(value);
      return target && { does: 'ask', target };
    }
    case 'choose': {
      const [, option = '', packed = ''] = /^choose:\d+:([^:]+):(.*)$/su.exec(id) ?? [];
      const target = unpack(packed);
      return target && chosen ? { does: 'ask', target: completed(target, option, chosen.value) } : null;
    }
    case 'share': {
      const [, thread = '', packed = ''] = /^(\d+\.\d+|) (.*)$/su.exec(value) ?? [];
      const target = unpack(packed);
      return target && { does: 'share', target, thread: thread === '' ? null : thread };
    }
    case 'fill':
      return readForm(value);
    default:
      return null;
  }
}

function readForm(value: string): Click | null {
  const read = form.safeParse(json(value));
  if (!read.success) return null;
  const [packed, option, title, label, hint, lines, longest] = read.data;
  const target = unpack(packed);
  return target && { does: 'fill', form: { target, option, title, field: { label, hint, lines, longest } } };
}

/** Text as JSON; undefined where it is none. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
