import {
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Target } from '../../chat/action.ts';
import { formFor } from '../../chat/forms.ts';
import { isPageTurn } from '../../chat/page.ts';
import type { Desk } from '../../chat/platform.ts';
import { answer, type Handled, type Terms, toldAlone } from './answer.ts';
import { type Clicked, completed, readCustomId } from './custom-id.ts';
import { filledIn, form } from './form.ts';
import { fitName } from './names.ts';
import { asking } from './place.ts';
import { share } from './share.ts';

type Click = APIMessageComponentInteraction | APIModalSubmitInteraction;

/** A button, a menu or a form of ours. What it opens is for the clicker alone. */
export async function handleClick(raw: Click, desk: Desk, terms: Terms): Promise<Handled> {
  const clicked = readCustomId(raw.data.custom_id);
  if (clicked === null || isForeign(clicked, desk)) return stale(desk);
  if (clicked.does === 'share') {
    return raw.type === InteractionType.MessageComponent
      ? share(raw, clicked.target, desk, terms)
      : stale(desk);
  }
  const given = valueGiven(raw);
  if (clicked.open !== null && given === null) return openForm(raw.data.custom_id, clicked, desk);
  const target = given === null ? clicked.target : withValue(clicked, given);
  return target === null ? stale(desk) : ask(raw, target, desk, terms);
}

function ask(raw: Click, target: Target, desk: Desk, terms: Terms): Promise<Handled> {
  const asked = { ...target, ...asking(raw), private: true };
  const to = isForOne(raw.message) && isPageTurn(target.input) ? 'asker, in place' : 'asker';
  return answer(raw, asked, { to, note: null }, desk, terms);
}

/** A form has no time for questions: Discord wants it as the first response. */
function openForm(id: string, { target, open }: Clicked, desk: Desk): Handled {
  const words = formFor(target?.input.command ?? '', open ?? '');
  if (words === null || open === null) return stale(desk);
  return { first: { type: InteractionResponseType.Modal, data: form(id, open, words) }, later: null };
}

/** What was chosen in a menu or written into a form; null for a button. */
function valueGiven(raw: Click): string | null {
  if (raw.type === InteractionType.ModalSubmit) return filledIn(raw.data);
  return raw.data.component_type === ComponentType.StringSelect ? (raw.data.values[0] ?? '') : null;
}

const withValue = ({ target, open }: Clicked, value: string): Target | null =>
  target === null || open === null ? null : completed(target, open, value);

const isForOne = (message: APIMessage | undefined): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

const isForeign = ({ target }: Clicked, { menus }: Desk): boolean =>
  target !== null && !menus.some(({ dossier }) => dossier === target.dossier);

function stale(desk: Desk): Handled {
  const commands = desk.menus.map(({ command }) => `/${fitName(command)}`).join(' or ');
  return toldAlone(
    `This was made by an older Claimdesk, and leads nowhere any more. Ask again with ${commands}.`,
    desk.menus,
  );
}
