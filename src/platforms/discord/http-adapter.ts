import { REST } from 'discord.js';
import type { Platform } from '../../chat/platform.ts';
import type { Route } from '../../http/route.ts';
import { checkApplication } from './application.ts';
import { createCaller } from './caller.ts';
import { REST_RETRIES, REST_TIMEOUT_MS, restForInteractions } from './client.ts';
import { conclude, handled } from './conclude.ts';
import { createCourier } from './courier.ts';
import { endpoint } from './endpoint.ts';
import { createIntake } from './intake.ts';
import { complete, type DiscordOptions } from './options.ts';
import { poster } from './post.ts';
import { signedBy } from './signature.ts';

export interface HttpOptions extends DiscordOptions {
  /** As the developer portal shows it: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly now?: () => Date;
}

/**
 * The desk in Discord without a gateway: Discord posts commands and clicks to an address of ours. Any number
 * of these can stand behind a load balancer. Mentions and direct messages come over the gateway alone.
 */
export function createDiscordHttp(options: HttpOptions): Platform & { readonly routes: readonly Route[] } {
  const { token, publicKey, desk, log, apiUrl, seen, terms, newNonce } = {
    ...options,
    ...complete(options),
  };
  const { now = () => new Date() } = options;
  const rest = new REST({ api: apiUrl, timeout: REST_TIMEOUT_MS, retries: REST_RETRIES }).setToken(token);
  const answering = restForInteractions(apiUrl);
  const intake = createIntake(seen, log);
  const route = endpoint({
    signed: signedBy(publicKey),
    intake,
    now,
    handle: (raw) => handled(raw, desk, terms, log),
    conclude: (raw, answer) => conclude(raw, answer, null, { rest: answering.rest, desk, log }),
  });
  return {
    name: 'discord',
    routes: [route],
    post: poster(rest, desk, newNonce),
    courier: createCourier({ call: createCaller(token, apiUrl), desk }),
    start: () => checkApplication(rest, publicKey, log, apiUrl),
    async stop() {
      await intake.close();
      answering.close();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
