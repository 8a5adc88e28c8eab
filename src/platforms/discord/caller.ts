import { REST } from 'discord.js';
import { REST_TIMEOUT_MS } from './client.ts';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly route: `/${string}`;
  readonly body?: object;
  readonly query?: Readonly<Record<string, string>>;
}

/** One request and its answer, as discord.js gives both. */
export type Caller = <T>(request: Request, signal: AbortSignal) => Promise<T>;

/** Of the 50 requests a second that Discord takes from a bot; the others are for answers. */
const PER_SECOND = 40;

/**
 * Sends each request once and waits for nothing: what is to be tried again, and when, the outbox decides. The
 * client that answers questions does both by itself, for all its requests, so this is another.
 */
export function createCaller(token: string, apiUrl: string): Caller {
  const rest = new REST({
    api: apiUrl,
    timeout: REST_TIMEOUT_MS,
    retries: 0,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: PER_SECOND,
  });
  return async <T>({ method, route, body, query }: Request, signal: AbortSignal) => {
    signal.throwIfAborted();
    // It forgets a token that was refused once.
    rest.setToken(token);
    const request = {
      method: method as never,
      fullRoute: route,
      signal,
      ...(body !== undefined && { body }),
      ...(query !== undefined && { query: new URLSearchParams(query) }),
    };
    return (await rest.request(request)) as T;
  };
}
