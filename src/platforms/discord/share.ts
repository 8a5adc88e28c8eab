import {
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import type { Target } from '../../chat/action.ts';
import type { Desk } from '../../chat/platform.ts';
import { answer, type Handled, type Terms, toldAlone } from './answer.ts';
import type { Call } from './calls.ts';
import { readCustomId } from './custom-id.ts';
import { messageOf } from './message.ts';
import { type Note, noteText, sharedBy, sharedCheck } from './notes.ts';
import { asking, nameOf, whyPrivate } from './place.ts';

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
  if (target === null) return onlyOnce(raw, asItStands(raw.message, note, desk));
  const asked = { ...target, ...asking(raw), private: false, shared: true };
  return onlyOnce(raw, await answer(raw, asked, { to: 'all', note }, desk, terms));
}

/** With what is shared, the button goes: the private message gives it up, and what all see follows. */
function onlyOnce(raw: APIMessageComponentInteraction, handled: Handled): Handled {
  const { first, standing = null, later } = handled;
  const isForAll =
    first.type === InteractionResponseType.ChannelMessageWithSource &&
    ((first.data.flags ?? 0) & MessageFlags.Ephemeral) === 0;
  const kept = withoutShare(raw.message);
  if (later !== null || !isForAll || kept.length === 0) return handled;
  const followUp: Call = {
    method: 'POST',
    route: Routes.webhook(raw.application_id, raw.token),
    body: first.data,
    byToken: true,
  };
  return {
    first: { type: InteractionResponseType.UpdateMessage, data: messageOf(kept, 'to the asker') },
    later: Promise.resolve({ calls: [followUp], standing }),
  };
}

/**
 * A message whose question has no room in a click, such as a text that was checked, is shown again as it is.
 * Room for the line above it was left when it was made.
 */
function asItStands(message: APIMessage, note: Note, desk: Desk): Handled {
  const kept = withoutShare(message);
  if (kept.length === 0) return toldAlone('There is nothing to share any more: ask again.', desk.menus);
  const data = messageOf([{ type: ComponentType.TextDisplay, content: noteText(note) }, ...kept], 'to all');
  return { first: { type: InteractionResponseType.ChannelMessageWithSource, data }, later: null };
}

function withoutShare({ components = [] }: APIMessage): APIMessageTopLevelComponent[] {
  return components.flatMap((component): APIMessageTopLevelComponent[] => {
    if (component.type !== ComponentType.ActionRow) return [component];
    const others = component.components.filter(
      (one) => !('custom_id' in one) || readCustomId(one.custom_id)?.does !== 'share',
    );
    return others.length === 0 ? [] : [{ ...component, components: others }];
  });
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
