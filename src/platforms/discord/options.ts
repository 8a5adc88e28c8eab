import { randomBytes } from 'node:crypto';
import type { Log } from '../../chat/log.ts';
import type { Desk } from '../../chat/platform.ts';
import type { Seen } from '../../chat/seen.ts';
import { seenInMemory } from '../../chat/seen.ts';
import type { Terms } from './answer.ts';
import { DISCORD_API } from './client.ts';
import { GIVE_UP_MS, PATIENCE_MS } from './limits.ts';

/** What the bot needs, over the gateway or over HTTP. */
export interface DiscordOptions extends Partial<Terms> {
  readonly token: string;
  readonly desk: Desk;
  readonly log: Log;
  /** Discord's REST interface without the version; the gateway's address comes from there. */
  readonly apiUrl?: string;
  readonly seen?: Seen;
  /** A text of at most 25 characters that is new each time. */
  readonly newNonce?: () => string;
}

/** The options with everything that was left out. */
export function complete(options: DiscordOptions) {
  const { patienceMs = PATIENCE_MS, giveUpMs = GIVE_UP_MS, allowExternal = false } = options;
  const terms: Terms = { patienceMs, giveUpMs, allowExternal };
  return {
    ...options,
    terms,
    apiUrl: options.apiUrl ?? DISCORD_API,
    seen: options.seen ?? seenInMemory(),
    newNonce: options.newNonce ?? (() => randomBytes(12).toString('hex')),
  };
}
