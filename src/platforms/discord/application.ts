import type { REST } from 'discord.js';
import { type APIApplication, Routes } from 'discord-api-types/v10';
import type { Log } from '../../chat/log.ts';
import { UserError } from '../../errors.ts';
import { registerError } from './errors.ts';

/**
 * Do the token and the public key belong to one application? Else every request of Discord's would be taken
 * for a forged one, without a word why.
 */
export async function checkApplication(
  rest: REST,
  publicKey: string,
  log: Log,
  apiUrl: string,
): Promise<void> {
  const own = await rest.get(Routes.currentApplication()).catch((error: unknown) => {
    throw registerError(error, apiUrl);
  });
  const { verify_key, interactions_endpoint_url: address } = own as APIApplication;
  if (verify_key.toLowerCase() !== publicKey.toLowerCase()) {
    throw new UserError(
      'discord-public-key',
      'DISCORD_PUBLIC_KEY belongs to another application than DISCORD_TOKEN: at discord.com/developers/applications open your application → General Information → Public Key.',
    );
  }
  if (address) log.info({ platform: 'discord', address }, 'Discord posts what is asked to this address');
  else {
    log.warn(
      { platform: 'discord' },
      'Discord does not know where to post what is asked: open your application → General Information → Interactions Endpoint URL, and write https://YOUR-HOST/discord/interactions there',
    );
  }
}
