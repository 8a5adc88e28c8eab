import { generateKeyPairSync, sign } from 'node:crypto';

/** Discord posts what is asked to the bot's own address, signed, and waits three seconds. */
export class Signer {
  readonly #keys = generateKeyPairSync('ed25519');

  /** As the developer portal shows it. */
  get publicKey(): string {
    const { x = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return Buffer.from(x, 'base64url').toString('hex');
  }

  headers(body: string, timestamp = String(Math.floor(Date.now() / 1000))): Record<string, string> {
    return {
      'content-type': 'application/json',
      'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
      'x-signature-timestamp': timestamp,
      'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), this.#keys.privateKey).toString('hex'),
    };
  }

  async post(address: string, payload: object): Promise<{ status: number; body: unknown }> {
    const body = JSON.stringify(payload);
    const response = await fetch(address, {
      method: 'POST',
      headers: this.headers(body),
      body,
      signal: AbortSignal.timeout(3000),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}
