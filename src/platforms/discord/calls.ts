import type { REST } from 'discord.js';
import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  type RESTPostAPIInteractionCallbackWithResponseResult,
  Routes,
} from 'discord-api-types/v10';
import { FIRST_RESPONSE_MS } from './limits.ts';

/** A request to Discord's REST interface, as plain data. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly route: `/${string}`;
  readonly body?: object;
  readonly query?: Readonly<Record<string, string>>;
  /** The route carries an interaction's token and needs no other. */
  readonly byToken: boolean;
  /** Not worth sending any more after so long. */
  readonly withinMs?: number;
}

/** The message that the first response became. */
export function original({ application_id, token }: APIInteraction): Call {
  const route = Routes.webhookMessage(application_id, token, '@original');
  return { method: 'GET', route, byToken: true };
}

/** The first response, as it is given over the gateway. Discord is asked which message it became: see `messageIn`. */
export function firstResponse({ id, token }: APIInteraction, body: APIInteractionResponse): Call {
  const route = Routes.interactionCallback(id, token);
  const query = { with_response: 'true' };
  return { method: 'POST', route, query, body, byToken: true, withinMs: FIRST_RESPONSE_MS };
}

/** The message that a first response became; null where it became none. */
export const messageIn = (taken: unknown): Pick<APIMessage, 'id'> | null =>
  (taken as RESTPostAPIInteractionCallbackWithResponseResult | undefined)?.resource?.message ?? null;

/** @returns what Discord answers: of a message its id, among other things */
export function send(rest: REST, call: Call): Promise<unknown> {
  return rest.request({
    method: call.method as never,
    fullRoute: call.route,
    auth: !call.byToken,
    ...(call.query !== undefined && { query: new URLSearchParams(call.query) }),
    ...(call.body !== undefined && { body: call.body }),
    ...(call.withinMs !== undefined && { signal: AbortSignal.timeout(call.withinMs) }),
  });
}
