import {
  type APIApplicationCommandOptionChoice,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import type { Desk, Menu, Suggestion } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Call } from './calls.ts';
import { cut } from './escape.ts';
import { CHOICES } from './limits.ts';
import { message } from './message.ts';
import { focused, question } from './question.ts';
import { within } from './within.ts';

export interface Handled {
  /** What Discord must have within three seconds: as the callback's body, or as the answer over HTTP. */
  readonly first: APIInteractionResponse;
  /** Where `first` only says "thinking…": what to send, in this order, once it was taken. */
  readonly later: Promise<readonly Call[]> | null;
}

/**
 * An interaction, raw as it comes over the gateway or over HTTP, to what Discord is told. It resolves after
 * `patienceMs` at the latest. Null for kinds of which the bot sends none.
 */
export async function handleInteraction(
  raw: APIInteraction,
  desk: Desk,
  patienceMs: number,
): Promise<Handled | null> {
  switch (raw.type) {
    case InteractionType.Ping:
      return { first: { type: InteractionResponseType.Pong }, later: null };
    case InteractionType.ApplicationCommandAutocomplete: {
      const box = focused(raw.data, desk.menus);
      const found = box === null ? [] : desk.suggest(box.dossier, box.command, box.option, box.typed);
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      return { first: { type, data: { choices: choices(found) } }, later: null };
    }
    case InteractionType.ApplicationCommand:
      if (raw.data.type !== ApplicationCommandType.ChatInput) return null;
      return answer(raw as APIChatInputApplicationCommandInteraction, desk, patienceMs);
    default:
      return null;
  }
}

async function answer(
  raw: APIChatInputApplicationCommandInteraction,
  desk: Desk,
  patienceMs: number,
): Promise<Handled> {
  const asked = question(raw, desk.menus);
  const coming = desk.ask(asked);
  const reply = await within(coming, patienceMs);
  if (reply !== null) {
    const visible = asked.private || reply.to === 'asker' ? 'to the asker' : 'to all';
    const type = InteractionResponseType.ChannelMessageWithSource;
    return { first: { type, data: message(reply, desk.menus, visible) }, later: null };
  }
  return {
    first: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(asked.private && { data: { flags: MessageFlags.Ephemeral } }),
    },
    later: coming.then((late) => replaceWaiting(raw, late, desk.menus, asked.private)),
  };
}

/**
 * Whom a message can be seen by is fixed by the first response. An error that comes after all were told to
 * wait is for the asker alone: the waiting message goes, and a private one follows.
 */
function replaceWaiting(
  { application_id, token }: APIInteraction,
  reply: Reply,
  menus: readonly Menu[],
  waitsInPrivate: boolean,
): Call[] {
  const waiting = Routes.webhookMessage(application_id, token, '@original');
  if (waitsInPrivate || reply.to === 'channel') {
    // An edit cannot make a message private; one that is stays so.
    return [{ method: 'PATCH', route: waiting, body: message(reply, menus, 'to all'), byToken: true }];
  }
  return [
    { method: 'DELETE', route: waiting, byToken: true },
    {
      method: 'POST',
      route: Routes.webhook(application_id, token),
      body: message(reply, menus, 'to the asker'),
      byToken: true,
    },
  ];
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
