import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type APIInteraction, type APIInteractionResponse, InteractionType } from 'discord-api-types/v10';
import { jsonOf } from '../../chat/json-of.ts';
import { readBody } from '../../http/body.ts';
import { HttpError, type Route } from '../../http/route.ts';
import type { Handled } from './answer.ts';
import type { Intake } from './intake.ts';
import type { Signed } from './signature.ts';

/** Half of how long an interaction can be answered; clocks differ by far less. */
const OLDEST_SECONDS = 450;

export interface EndpointParts {
  readonly signed: Signed;
  readonly intake: Intake;
  readonly now: () => Date;
  /** Null for a kind of interaction that nobody here knows. */
  readonly handle: (raw: APIInteraction) => Promise<Handled | null>;
  /** Sends what comes after the first response. */
  readonly conclude: (raw: APIInteraction, handled: Handled) => Promise<void>;
}

/**
 * Where Discord posts interactions; the response is the first answer. Discord tries out now and then whether
 * a wrong signature is refused with 401, and takes the address away where it is not.
 */
export function endpoint(parts: EndpointParts): Route {
  return {
    method: 'POST',
    path: '/discord/interactions',
    async handle(request, response) {
      const raw = await genuine(request, parts);
      if (raw.type === InteractionType.Ping) return answer(response, await parts.handle(raw));
      const taken = await parts.intake.take(raw.id, 'interaction', () => respond(raw, response, parts));
      if (taken === 'taken before') throw new HttpError(409, 'this interaction was taken before');
      if (taken === 'closed') throw new HttpError(503, 'stopping');
    },
  };
}

async function respond(raw: APIInteraction, response: ServerResponse, parts: EndpointParts): Promise<void> {
  const handled = await parts.handle(raw);
  await answer(response, handled);
  if (handled !== null) await parts.conclude(raw, handled);
}

async function genuine(request: IncomingMessage, { signed, now }: EndpointParts): Promise<APIInteraction> {
  const body = await readBody(request);
  const signature = String(request.headers['x-signature-ed25519'] ?? '');
  const timestamp = String(request.headers['x-signature-timestamp'] ?? '');
  if (!(await signed(signature, timestamp, body))) throw new HttpError(401, 'not signed by Discord');
  // What was signed long ago is sent by somebody who kept it.
  const age = Math.abs(now().getTime() / 1000 - Number(timestamp));
  if (!(age <= OLDEST_SECONDS)) throw new HttpError(401, 'signed too long ago, or a clock is wrong');
  return parsed(body);
}

function parsed(body: Buffer): APIInteraction {
  try {
    const raw: unknown = JSON.parse(body.toString('utf8'));
    if (typeof raw === 'object' && raw !== null && 'id' in raw && 'type' in raw) return raw as APIInteraction;
  } catch {
    // Told below, as what is no interaction for another reason.
  }
  throw new HttpError(400, 'no interaction');
}

/** Resolves once the response has been handed over, or cannot be any more. */
async function answer(response: ServerResponse, handled: Handled | null): Promise<void> {
  const over = once(response, 'close');
  // A kind of interaction that came after this was written.
  if (handled === null) response.writeHead(400).end();
  else {
    const text = written(handled.first);
    // Told its length, Node sends head and body in one piece.
    response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) }).end(text);
  }
  await over.catch(() => undefined);
}

/** A message that was sent before is not written again. */
const written = (first: APIInteractionResponse): string =>
  'data' in first && first.data !== undefined
    ? `{"type":${first.type},"data":${jsonOf(first.data)}}`
    : JSON.stringify(first);

const JSON_TYPE = { 'content-type': 'application/json' };
