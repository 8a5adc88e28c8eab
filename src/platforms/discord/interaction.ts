import {
  type APIApplicationCommandInteraction,
  type APIApplicationCommandOptionChoice,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Desk, Suggestion } from '../../chat/platform.ts';
import { answer, type Handled, type Terms, toldAlone } from './answer.ts';
import { handleCheck } from './check.ts';
import { handleClick } from './click.ts';
import { cut } from './escape.ts';
import { CHOICES } from './limits.ts';
import { reason } from './notes.ts';
import { whyPrivate } from './place.ts';
import { focused, question } from './question.ts';

/**
 * An interaction, raw as it comes over the gateway or over HTTP, to what Discord is told. It resolves after
 * `patienceMs` at the latest. Null for kinds that came after this was written.
 */
export async function handleInteraction(
  raw: APIInteraction,
  desk: Desk,
  terms: Terms,
): Promise<Handled | null> {
  switch (raw.type) {
    case InteractionType.Ping:
      return { first: { type: InteractionResponseType.Pong }, later: null };
    case InteractionType.ApplicationCommandAutocomplete: {
      const box = focused(raw.data, desk.menus);
      return offer(box === null ? [] : desk.suggest(box.dossier, box.command, box.option, box.typed));
    }
    case InteractionType.ApplicationCommand:
      return handleCommand(raw, desk, terms);
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return handleClick(raw, desk, terms);
    default:
      return null;
  }
}

/** When we fail: an answer that Discord takes for this kind of interaction. */
export function sorry(raw: APIInteraction, desk: Desk): Handled {
  return raw.type === InteractionType.ApplicationCommandAutocomplete
    ? offer([])
    : toldAlone('Sorry, something went wrong here. Whoever runs Claimdesk finds it in the log.', desk.menus);
}

async function handleCommand(
  raw: APIApplicationCommandInteraction,
  desk: Desk,
  terms: Terms,
): Promise<Handled> {
  switch (raw.data.type) {
    case ApplicationCommandType.ChatInput: {
      const asked = question(raw as APIChatInputApplicationCommandInteraction, desk.menus);
      const why = asked.private ? null : whyPrivate(raw, terms.allowExternal);
      const to = asked.private || why !== null ? 'asker' : 'all';
      return answer(raw, asked, { to, note: why === null ? null : reason(why) }, desk, terms);
    }
    case ApplicationCommandType.Message:
      return handleCheck(raw as APIMessageApplicationCommandInteraction, desk, terms);
    default:
      return toldAlone('There is no such command any more.', desk.menus);
  }
}

function offer(found: readonly Suggestion[]): Handled {
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  return { first: { type, data: { choices: choices(found) } }, later: null };
}

/** Discord refuses all choices for one that is empty, too long or there twice. */
function choices(found: readonly Suggestion[]): APIApplicationCommandOptionChoice<string>[] {
  const byName = new Map<string, string>();
  for (const { name, value } of found) {
    const fitted = cut(name.trim(), CHOICES.name);
    if (fitted === '' || value === '' || value.length > CHOICES.value || byName.has(fitted)) continue;
    byName.set(fitted, value);
  }
  return [...byName].slice(0, CHOICES.count).map(([name, value]) => ({ name, value }));
}
