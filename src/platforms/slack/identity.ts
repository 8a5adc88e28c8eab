import type { webApi } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import { patiently, type Wait } from './patience.ts';
import type { Permission } from './permissions.ts';
import { notABot, startError } from './start-error.ts';

/** Who we are in the workspace that the token is for. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  /** The bot's name, without the @. */
  readonly name: string;
  readonly team: string;
  readonly enterprise: string | null;
}

/** Rejects with what to mend; permissions that lack are only told of, since much works without them. */
export async function identify(
  client: webApi.WebClient,
  permissions: readonly Permission[],
  { log, wait, apiUrl }: { readonly log: Log; readonly wait: Wait; readonly apiUrl: string },
): Promise<Identity> {
  const me = await patiently(() => client.auth.test(), wait).catch((error: unknown) => {
    throw startError(error, 'bot', apiUrl);
  });
  if (me.bot_id === undefined) throw notABot();
  const granted = me.response_metadata?.scopes;
  const missing = permissions.map(({ scope }) => scope).filter((scope) => granted?.includes(scope) === false);
  if (missing.length > 0)
    log.warn({ missing }, 'the Slack app lacks permissions: paste the manifest again and reinstall it');
  return {
    botId: me.bot_id,
    botUserId: me.user_id ?? '',
    name: me.user ?? 'claimdesk',
    team: me.team_id ?? '',
    enterprise: me.enterprise_id ?? null,
  };
}
