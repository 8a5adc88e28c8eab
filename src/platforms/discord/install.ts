import { OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10';

/**
 * Slash commands are answered without any permission. These are for mentions and for what is said unasked: to
 * see the channel, to write there and in its threads, to refer to the message that is answered, to look
 * whether a notification stands there already, and to open a thread below an answer that is corrected.
 */
export const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** The page where somebody who manages a server adds the bot to it. */
export function installLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(PERMISSIONS),
    integration_type: '0',
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
