import {
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  ComponentType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Target } from '../../chat/action.ts';
import type { Desk } from '../../chat/platform.ts';
import { answer, type Handled, type Terms, toldAlone } from './answer.ts';
import { readCustomId } from './custom-id.ts';
import { messageOf } from './message.ts';
import { type Note, sharedBy, sharedCheck } from './notes.ts';
import { askerOf, nameOf, roomOf, whyPrivate } from './place.ts';

/** Shows to all what the clicker alone saw: asked again, so that it is what the data say now. */
export async function share(
  raw: APIMessageComponentInteraction,
  target: Target | null,
  desk: Desk,
  terms: Terms,
): Promise<Handled> {
  const refused = whyPrivate(raw, terms.allowExternal);
  if (refused !== null) return toldAlone(refused, desk.menus);
  const note = noteFor(raw);
  if (target === null) return asItStands(raw.message, note, desk);
  const asked = {
    ...target,
    room: roomOf(raw),
    asker: askerOf(raw),
    private: false,
    shared: true,
  };
  return answer(raw, asked, { to: 'all', note }, desk, terms);
}

/**
 * A message whose question has no room in a click, such as a text that was checked, is shown again as it is.
 * Room for the line above it was left when it was made.
 */
function asItStands({ components = [] }: APIMessage, note: Note, desk: Desk): Handled {
  const kept = components.flatMap(withoutShare);
  if (kept.length === 0) return toldAlone('There is nothing to share any more: ask again.', desk.menus);
  const data = messageOf([{ type: ComponentType.TextDisplay, content: note }, ...kept], 'to all');
  return { first: { type: InteractionResponseType.ChannelMessageWithSource, data }, later: null };
}

function withoutShare(component: APIMessageTopLevelComponent): APIMessageTopLevelComponent[] {
  if (component.type !== ComponentType.ActionRow) return [component];
  const components = component.components.filter(
    (one) => !('custom_id' in one) || readCustomId(one.custom_id)?.does !== 'share',
  );
  return components.length === 0 ? [] : [{ ...component, components }];
}

function noteFor(raw: APIMessageComponentInteraction): Note {
  const { interaction_metadata: made } = raw.message;
  const checked =
    made?.type === InteractionType.ApplicationCommand && 'target_message_id' in made
      ? made.target_message_id
      : undefined;
  if (checked === undefined) return sharedBy(nameOf(raw));
  const channel = raw.channel?.id ?? raw.message.channel_id;
  return sharedCheck(
    nameOf(raw),
    `https://discord.com/channels/${raw.guild_id ?? '@me'}/${channel}/${checked}`,
  );
}
