import { createPublicKey, verify } from 'node:crypto';

/** Has Discord signed this? */
export type Signed = (signature: string, timestamp: string, body: Buffer) => Promise<boolean>;

/**
 * Discord signs the timestamp and the body as they arrive, with Ed25519. The callback form of `verify` runs on
 * the thread pool, so that requests that cost a signature each do not hold up those being answered.
 * Source: discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function signedBy(publicKey: string): Signed {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (signature, timestamp, body) => {
    if (!/^[0-9a-f]{128}$/i.test(signature)) return Promise.resolve(false);
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return new Promise((resolve, reject) => {
      verify(null, signed, key, Buffer.from(signature, 'hex'), (error, isGenuine) =>
        error ? reject(error) : resolve(isGenuine),
      );
    });
  };
}
