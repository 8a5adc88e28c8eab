import { createHmac } from 'node:crypto';
import type { Acknowledgement, EnvelopeType } from './socket-mode.ts';
import { SIGNING_SECRET, type Workspace } from './workspace.ts';

const DEADLINE_MS = 3_000;

export interface Signing {
  readonly secret?: string;
  /** Seconds to add to the time of the signature. */
  readonly skew?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as Slack signs it. */
export function signed(
  body: string,
  type: string,
  { secret = SIGNING_SECRET, skew = 0, headers }: Signing = {},
) {
  const timestamp = String(Math.floor(Date.now() / 1000) + skew);
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac}`,
      ...headers,
    },
  };
}

const FORM = 'application/x-www-form-urlencoded';

/** Slack's side of HTTP: signed requests that must be answered with 200 within three seconds. */
export class Requests {
  readonly #workspace: Workspace;
  /** Where the app is reached; null until it is. */
  url: string | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async send(type: EnvelopeType, payload: object, retry = 0): Promise<Acknowledgement> {
    if (this.url === null) throw new Error('nobody told where the app is reached');
    const headers: Record<string, string> =
      retry === 0 ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
    const request =
      type === 'events_api'
        ? signed(JSON.stringify(payload), 'application/json', { headers })
        : signed(formOf(type, payload), FORM, { headers });
    try {
      const answer = await fetch(this.url, { ...request, signal: AbortSignal.timeout(DEADLINE_MS) });
      const text = await answer.text();
      if (!answer.ok) this.#workspace.problems.push(`${type} was answered with ${answer.status}`);
      const json = answer.headers.get('content-type')?.startsWith('application/json') === true;
      return { inTime: answer.ok, said: json ? JSON.parse(text) : text || undefined };
    } catch {
      return { inTime: false, said: undefined };
    }
  }
}

function formOf(type: EnvelopeType, payload: object): string {
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : payload;
  const entries = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(entries).toString();
}
