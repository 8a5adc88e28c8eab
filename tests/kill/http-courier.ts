import { type Courier, DeliveryError, type Message } from '../../src/chat/courier.ts';

/** Speaks to the hostile platform. */
export function httpCourier(url: string, paceMs: number): Courier {
  const call = async (path: string, body: object, signal: AbortSignal): Promise<{ id: string | null }> => {
    const request = { method: 'POST', body: JSON.stringify(body), signal };
    const response = await fetch(`${url}${path}`, request).catch((error: unknown) => {
      throw new DeliveryError({ kind: 'transient', sent: 'maybe' }, String(error));
    });
    if (response.status === 429) {
      const waitMs = Number(response.headers.get('retry-after')) * 1000;
      throw new DeliveryError({ kind: 'rate-limited', waitMs, scope: 'channel' }, 'asked to wait');
    }
    if (!response.ok)
      throw new DeliveryError({ kind: 'transient', sent: 'maybe' }, `HTTP ${response.status}`);
    return (await response.json()) as { id: string | null };
  };
  const posted = ({ to, replyTo, reply }: Message, key: string) => ({
    channel: to.channel,
    replyTo,
    key,
    text: reply.summary,
  });
  return {
    paceMs,
    async post(message, key, signal) {
      const { id } = await call('/post', posted(message, key), signal);
      if (id === null) throw new Error('posted without an id');
      return id;
    },
    async find(message, key, signal) {
      const { id } = await call('/find', posted(message, key), signal);
      return id === null ? 'absent' : { found: id };
    },
    async update() {},
  };
}
