import {
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Desk } from '../../chat/platform.ts';
import { answer, type Handled, type Terms, toldAlone } from './answer.ts';
import { words } from './mention.ts';
import { asking } from './place.ts';

/** In the menu of every message, under "Apps". One for all dossiers: a message names none. */
export const checkCommand: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Check the figures',
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

type Checking = APIMessageApplicationCommandInteraction;

/** The figures of a message, for whoever asks alone: not everybody wants to correct a colleague aloud. */
export async function handleCheck(raw: Checking, desk: Desk, terms: Terms): Promise<Handled> {
  const text = textOf(raw);
  if (text === '') {
    return toldAlone(
      'There is no text in that message to check: pictures and files are not read.',
      desk.menus,
    );
  }
  const input = { command: 'check', options: { text } };
  const asked = { input, dossier: null, ...asking(raw), private: true };
  return answer(raw, asked, { to: 'asker', note: null }, desk, terms);
}

/** What a message says: its own words, those it forwards, and the text of its cards. */
function textOf({ data }: Checking): string {
  const message = data.resolved.messages[data.target_id];
  if (message === undefined) return '';
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  return [message, ...forwarded]
    .flatMap((one) => [
      words(one.content, one.mentions),
      ...one.embeds.flatMap(({ title = '', description = '' }) => [title, description]),
    ])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}
