import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../chat/log.ts';
import { PassingError, UserError } from '../errors.ts';
import { HttpError, type Route } from './route.ts';

export interface HttpServer {
  /**
   * Resolves with the port it listens on.
   * @throws UserError when the port is taken or may not be used
   */
  start(): Promise<number>;
  /** Takes no new requests, finishes those being answered for at most four seconds, and closes. */
  stop(): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly log: Log;
}

/** Whoever sends a request more slowly than this is no chat platform. */
const REQUEST_MS = 10_000;
/** Longer than load balancers keep idle connections (60 s): the side that reuses them must close them first. */
const KEEP_ALIVE_MS = 75_000;
/** Slack and Discord wait three seconds for an answer to a request. */
const GOODBYE_MS = 4_000;

/** One server for every platform that is reached by HTTP. TLS ends at the proxy in front of it. */
export function createHttpServer({ host, port, routes, log }: HttpOptions): HttpServer {
  const server = createServer({ requestTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS }, take);
  server.on('error', (error) => log.error({ reason: error.message }, 'the HTTP server failed'));

  function take(request: IncomingMessage, response: ServerResponse): void {
    // A response that breaks off is the other side's loss, not a reason to fall over.
    response.on('error', () => undefined);
    // A connection that falls idle after `stop` would keep the server open for as long as it is kept alive.
    response.on('close', () => server.listening || setImmediate(() => server.closeIdleConnections()));
    serve(routes, request, response).catch((error: unknown) => refuse(error, request, response, log));
  }

  return {
    async start() {
      server.listen(port, host);
      await once(server, 'listening').catch((error: unknown) => {
        throw cannotListen(error, host, port);
      });
      return (server.address() as AddressInfo).port;
    },
    async stop() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const impatient = setTimeout(() => server.closeAllConnections(), GOODBYE_MS);
      await closed;
      clearTimeout(impatient);
    },
  };
}

/** Method and path decide, and nothing else: handlers never see an address that is not theirs. */
async function serve(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  const here = routes.filter((route) => route.path === path);
  if (here.length === 0) throw new HttpError(404, 'no such address');
  // Node leaves the body out of what answers a HEAD, which is what some load balancers ask by.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = here.find((each) => each.method === method);
  if (route === undefined) {
    response.setHeader('allow', here.map((each) => each.method).join(', '));
    throw new HttpError(405, 'no such method here');
  }
  await route.handle(request, response);
}

function refuse(error: unknown, request: IncomingMessage, response: ServerResponse, log: Log): void {
  const status = error instanceof HttpError ? error.status : 500;
  // Only the name of what went wrong: its message may quote the request.
  if (status === 500)
    log.error({ reason: error instanceof Error ? error.name : typeof error }, 'a request failed');
  if (response.headersSent) return void response.destroy();
  // What was not read to its end cannot be followed by another request.
  response.writeHead(status, request.complete ? {} : { connection: 'close' }).end();
}

function cannotListen(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const where = `port ${port} of ${host}`;
  if (code === 'EADDRINUSE') {
    return new PassingError(
      'port-taken',
      `Another program listens on ${where}: set HTTP_PORT to a free one, or stop the other.`,
    );
  }
  if (code === 'EACCES') {
    return new UserError(
      'port-forbidden',
      `This user may not listen on ${where}: set HTTP_PORT to one above 1023.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new UserError(
      'no-such-host',
      `${host} is no address of this machine: set HTTP_HOST to 127.0.0.1, or to 0.0.0.0 for all of them.`,
    );
  }
  return error;
}
