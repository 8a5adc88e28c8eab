import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { FillAction } from '../../chat/action.ts';
import { cut } from './escape.ts';
import { FORM } from './limits.ts';

/** A form with one field. Its id is the click's that opened it: sending it asks that, completed. */
export function form(
  id: string,
  option: string,
  { title, field }: Pick<FillAction, 'title' | 'field'>,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: cut(title, FORM.title),
    components: [
      {
        type: ComponentType.Label,
        label: cut(field.label, FORM.label),
        component: {
          type: ComponentType.TextInput,
          custom_id: option,
          style: field.lines === 'one' ? TextInputStyle.Short : TextInputStyle.Paragraph,
          placeholder: cut(field.hint, FORM.placeholder),
          max_length: Math.min(field.longest, FORM.text),
        },
      },
    ],
  };
}

/** What was filled in. */
export function filledIn({ components }: APIModalSubmission): string {
  for (const component of components) {
    if (component.type !== ComponentType.Label) continue;
    if (component.component.type === ComponentType.TextInput) return component.component.value;
  }
  return '';
}
