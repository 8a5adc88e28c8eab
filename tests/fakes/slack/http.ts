import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf, Refusal } from './method.ts';
import { METHODS } from './web-api.ts';
import { APP_TOKEN, BOT_TOKEN, type Workspace } from './workspace.ts';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

function argumentsOf(body: string, type: string): Record<string, string> {
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body));
  if (!type.startsWith('application/json')) throw new Refusal('invalid_form_data');
  const parsed = Object.entries(JSON.parse(body) as Record<string, unknown>);
  return Object.fromEntries(
    parsed.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function checkToken(token: string, kind: 'bot' | 'app'): void {
  if (token === '') throw new Refusal('not_authed');
  if (token !== BOT_TOKEN && token !== APP_TOKEN) throw new Refusal('invalid_auth');
  if (token !== (kind === 'bot' ? BOT_TOKEN : APP_TOKEN)) throw new Refusal('not_allowed_token_type');
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
}

/** What a method is made to answer next, instead of what it would have. */
export type Trouble =
  | { readonly refusal: string }
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly answer: object }
  /** `answer`: it is done, and the connection breaks. `request`: it is not done, and nothing comes back. */
  | { readonly lost: 'answer' | 'request' }
  /** It is done, and nothing is said of it until then. */
  | { readonly until: Promise<void> };

export interface Server {
  readonly workspace: Workspace;
  readonly troubles: Map<string, Trouble[]>;
  /** Where the next Socket Mode connection goes. */
  ticket(): string;
}

export async function webApi(
  request: IncomingMessage,
  response: ServerResponse,
  server: Server,
): Promise<void> {
  const { workspace } = server;
  const name = (request.url ?? '').replace(/^\/api\//, '');
  workspace.calls.push(name);
  const body = await bodyOf(request);
  const trouble = server.troubles.get(name)?.shift();
  if (trouble !== undefined && 'answer' in trouble) return reply(response, 200, trouble.answer);
  if (trouble !== undefined && 'status' in trouble) {
    const wait = trouble.retryAfter === undefined ? {} : { 'retry-after': String(trouble.retryAfter) };
    return reply(
      response,
      trouble.status,
      { ok: false, error: 'ratelimited' },
      wait as Record<string, string>,
    );
  }
  const lost = trouble !== undefined && 'lost' in trouble ? trouble.lost : null;
  if (lost === 'request') {
    response.on('close', () => workspace.abandoned.push(name));
    return;
  }
  try {
    if (trouble !== undefined && 'refusal' in trouble) throw new Refusal(trouble.refusal);
    if (request.method !== 'POST') throw new Refusal('insecure_request');
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    if (name === 'apps.connections.open') {
      checkToken(token, 'app');
      return reply(response, 200, { ok: true, url: server.ticket() });
    }
    const method = METHODS[name];
    if (method === undefined) throw new Refusal('unknown_method');
    checkToken(token, method.token);
    if (method.scope !== null && !workspace.has(method.scope))
      throw new Refusal('missing_scope', method.scope);
    const args = argumentsOf(body, request.headers['content-type'] ?? '');
    const unknown = Object.keys(args).filter((argument) => !method.arguments.includes(argument));
    if (unknown.length > 0) workspace.problems.push(`${name}: unknown arguments ${unknown.join(', ')}`);
    const scopes = { 'x-oauth-scopes': workspace.manifest.oauth_config.scopes.bot.join(',') };
    const done = method.run(args, workspace);
    if (trouble !== undefined && 'until' in trouble) await trouble.until;
    if (lost === 'answer') response.destroy();
    else reply(response, 200, { ok: true, ...done }, scopes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply(response, 200, { ok: false, error: error.message, ...(error.needed && { needed: error.needed }) });
  }
}

/** The address that comes with a command or a click: five messages, then no more. */
export async function responseUrl(
  request: IncomingMessage,
  response: ServerResponse,
  { workspace, troubles }: Server,
): Promise<void> {
  const known = workspace.responseUrls.get(request.url ?? '');
  const body = await bodyOf(request);
  workspace.calls.push('response_url');
  const trouble = troubles.get('response_url')?.shift();
  if (trouble !== undefined && 'status' in trouble) {
    const wait: Record<string, string> =
      trouble.retryAfter === undefined ? {} : { 'retry-after': String(trouble.retryAfter) };
    return reply(response, trouble.status, 'trouble', wait);
  }
  if (known === undefined) return reply(response, 404, 'no_service');
  if (known.uses === 0) return reply(response, 404, 'used_url');
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
    return reply(response, 400, 'invalid_payload');
  }
  try {
    const { response_type: type = 'ephemeral', ...message } = argumentsOf(body, 'application/json');
    if (type !== 'in_channel' && type !== 'ephemeral') throw new Refusal('invalid_payload');
    const payload = { ...messageOf(message, workspace), response_type: type };
    if (message.replace_original === 'true' && known.original?.ephemeral !== true)
      workspace.problems.push('a message that others see was replaced by a click');
    known.uses -= 1;
    const ephemeral = type === 'ephemeral';
    const ts = workspace.ts();
    workspace.sent.push({ via: 'response_url', ts, channel: known.channel, ephemeral, payload });
    reply(response, 200, 'ok');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply(response, 400, error.message);
  }
}
