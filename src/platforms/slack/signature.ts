import { createHmac, timingSafeEqual } from 'node:crypto';

/** Slack's own limit: what is older may be a recording. */
const OLDEST_SECONDS = 5 * 60;

export interface Signed {
  /** `x-slack-request-timestamp`: seconds since 1970. */
  readonly timestamp: string | undefined;
  /** `x-slack-signature`: `v0=` and 64 hexadecimal digits. */
  readonly signature: string | undefined;
  /** The body as it came: any change of a byte breaks the signature. */
  readonly body: Buffer;
}

/** Whether Slack sent this, and just now. */
export function isFromSlack({ timestamp, signature, body }: Signed, secret: string, now: number): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > OLDEST_SECONDS) return false;
  const expected = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
  // Both of one length: timingSafeEqual throws otherwise, and the length is no secret.
  return (
    signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
  );
}
