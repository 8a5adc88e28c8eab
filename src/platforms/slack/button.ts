import type { Button, StaticSelect } from '@slack/types';
import type { Action, ChooseAction, FillAction } from '../../chat/action.ts';
import { pack } from '../../chat/pack.ts';
import { unreachable } from '../../errors.ts';
import { plain } from './escape.ts';
import { SLACK } from './limits.ts';

/** Where an answer can be shared: in a thread, or in the channel itself; null where nobody else reads. */
export type ShareIn = { readonly thread: string | null } | null;

/**
 * An action as Slack draws it, or null where it does not fit or leads nowhere. `at` makes its id the only one
 * of its kind in a block; the click carries all that is needed to answer it, so that it outlives a restart.
 */
export function button(action: Action, at: number, share: ShareIn): Button | StaticSelect | null {
  const packed = pack(action.target, SLACK.buttonValue);
  if (packed === null || plain(action.label, SLACK.buttonText) === '') return null;
  switch (action.kind) {
    case 'run':
      return labelled(action, `run:${at}`, packed);
    case 'fill':
      return labelled(action, `fill:${at}`, filled(action, packed));
    case 'share':
      return share === null ? null : labelled(action, `share:${at}`, `${share.thread ?? ''} ${packed}`);
    case 'choose':
      return select(action, `choose:${at}:${action.option}:${packed}`);
    default:
      return unreachable(action);
  }
}

function labelled({ label }: Action, id: string, value: string): Button | null {
  if (value.length > SLACK.buttonValue) return null;
  const text = { type: 'plain_text', text: plain(label, SLACK.buttonText), emoji: false } as const;
  return { type: 'button', action_id: id, text, value };
}

/** The form travels with the button that opens it. */
function filled({ option, title, field }: FillAction, packed: string): string {
  return JSON.stringify([packed, option, title, field.label, field.hint, field.lines, field.longest]);
}

/** An option's value holds 75 characters, so the question itself travels in the menu's id. */
function select({ label, choices }: ChooseAction, id: string): StaticSelect | null {
  if (id.length > SLACK.actionId) return null;
  const values = new Set<string>();
  const options = choices.flatMap((choice) => {
    const text = plain(choice.label, SLACK.optionText);
    const fits = choice.value !== '' && choice.value.length <= SLACK.optionValue && text !== '';
    if (!fits || values.has(choice.value)) return [];
    values.add(choice.value);
    return [{ text: { type: 'plain_text', text, emoji: false } as const, value: choice.value }];
  });
  const [first] = options;
  if (first === undefined) return null;
  return {
    type: 'static_select',
    action_id: id,
    placeholder: { type: 'plain_text', text: plain(label, SLACK.placeholder), emoji: false },
    options: options.slice(0, SLACK.options),
  };
}
