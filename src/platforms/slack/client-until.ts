import { webApi } from '@slack/bolt';

/** A client whose calls end when the signal fires, at the latest. */
export type ClientUntil = (signal: AbortSignal) => webApi.WebClient;

/** The SDK's own calls take no signal, but the `fetch` that a client is made with does. */
export function clientUntil(token: string, options: webApi.WebClientOptions): ClientUntil {
  return (signal) =>
    new webApi.WebClient(token, {
      ...options,
      fetch: (url, { signal: timeout, ...init } = {}) =>
        fetch(url, { ...init, signal: timeout ? AbortSignal.any([signal, timeout]) : signal }),
    });
}
