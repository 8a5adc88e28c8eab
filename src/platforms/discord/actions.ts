import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Action, ChooseAction } from '../../chat/action.ts';
import { customId } from './custom-id.ts';
import { cut, plain } from './escape.ts';
import { ACTIONS, CHOICES } from './limits.ts';

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * What can be done with a reply, as rows: buttons first, in their order, and below them each menu in a row of
 * its own. An action whose question does not fit into a click is not offered, nor one that is there already:
 * Discord refuses a whole message for two of one id.
 */
export function actionRows(actions: readonly Action[]): ActionRow[] {
  const buttons: APIButtonComponentWithCustomId[] = [];
  const menus: APIStringSelectComponent[] = [];
  const ids = new Set<string>();
  for (const action of actions) {
    const id = customId(action);
    if (id === null || ids.has(id) || fitLabel(action.label, ACTIONS.label) === '') continue;
    ids.add(id);
    if (action.kind !== 'choose') buttons.push(button(action, id));
    else menus.push(...menu(action, id));
  }
  const rows: ActionRow[] = [];
  for (let at = 0; at < buttons.length; at += ACTIONS.buttons) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + ACTIONS.buttons) });
  }
  for (const one of menus) rows.push({ type: ComponentType.ActionRow, components: [one] });
  return rows.slice(0, ACTIONS.rows);
}

/** How many of a message's components they are. */
export const componentsIn = (rows: readonly ActionRow[]): number =>
  rows.reduce((sum, { components }) => sum + 1 + components.length, 0);

function button({ label, kind }: Action, id: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: kind === 'share' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: fitLabel(label, ACTIONS.label),
    custom_id: id,
  };
}

function menu({ label, choices }: ChooseAction, id: string): APIStringSelectComponent[] {
  const byValue = new Map<string, string>();
  for (const choice of choices) {
    const fitted = fitLabel(choice.label, CHOICES.name);
    const fits = fitted !== '' && choice.value !== '' && choice.value.length <= CHOICES.value;
    if (fits && !byValue.has(choice.value)) byValue.set(choice.value, fitted);
  }
  const options = [...byValue].slice(0, CHOICES.count).map(([value, name]) => ({ label: name, value }));
  if (options.length === 0) return [];
  const placeholder = fitLabel(label, ACTIONS.placeholder);
  return [{ type: ComponentType.StringSelect, custom_id: id, placeholder, options }];
}

/** Labels are shown as they are: nothing in them is read as formatting. */
const fitLabel = (label: string, max: number): string => cut(plain(label).trim(), max);
