import { afterEach, expect, vi } from 'vitest';
import type { Platform } from '../../../src/chat/platform.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import { createDiscord } from '../../../src/platforms/discord/adapter.ts';
import { createDiscordHttp } from '../../../src/platforms/discord/http-adapter.ts';
import type { DiscordOptions } from '../../../src/platforms/discord/options.ts';
import { type TestDesk, testDesk } from './desk.ts';
import type { Interaction } from './fake/payloads.ts';
import { DiscordServer, type ServerOptions } from './fake/server.ts';
import { world } from './fake/world.ts';
import { validateDiscord } from './validate.ts';

export interface Bot {
  readonly server: DiscordServer;
  readonly desk: TestDesk;
  readonly platform: Platform;
  /** Every line that was logged, as text. */
  readonly logged: string[];
}

const bots: Bot[] = [];

export type Transport = 'gateway' | 'http';
export const TRANSPORTS: readonly Transport[] = ['gateway', 'http'];

export interface BotOptions extends Partial<DiscordOptions>, ServerOptions {
  readonly over?: Transport;
  readonly publicKey?: string;
  readonly now?: () => Date;
}

/** A bot in a Discord of its own, not started yet. */
export async function bot(options: BotOptions = {}): Promise<Bot> {
  const server = await DiscordServer.listen(options);
  const desk = testDesk();
  const logged: string[] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const parts = { token: world.token, desk, log, apiUrl: server.apiUrl, patienceMs: 150, ...options };
  const platform = options.over === 'http' ? await overHttp(server, parts) : createDiscord(parts);
  const made = { server, desk, platform, logged };
  bots.push(made);
  return made;
}

/** With the HTTP server that a newsroom has for all its platforms. */
async function overHttp(server: DiscordServer, parts: DiscordOptions & BotOptions): Promise<Platform> {
  const platform = createDiscordHttp({ publicKey: server.publicKey, ...parts });
  const http = createHttpServer({ host: '127.0.0.1', port: 0, routes: platform.routes, log: parts.log });
  return {
    ...platform,
    async start() {
      await platform.start();
      server.endpoint = `http://127.0.0.1:${await http.start()}/discord/interactions`;
    },
    async stop() {
      await http.stop();
      await platform.stop();
    },
  };
}

export async function running(options: BotOptions = {}): Promise<Bot> {
  const made = await bot(options);
  await made.platform.start();
  return made;
}

export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 4000, interval: 5 });

/** Each is answered before the next is asked: over HTTP what is asked at once arrives in any order. */
export async function inTurn({ server }: Bot, ...questions: Interaction[]): Promise<void> {
  const before = server.visible.length;
  for (const [index, question] of questions.entries()) {
    server.interact(question);
    await eventually(() => expect(server.visible).toHaveLength(before + index + 1));
  }
}

/** Long enough for something that must not happen to have happened. */
export const aWhile = () => new Promise((resolve) => setTimeout(resolve, 250));

/** What holds for all that a bot ever sends and logs. */
afterEach(async () => {
  for (const { server, desk, platform, logged } of bots.splice(0)) {
    desk.release();
    await platform.stop();
    await server.stop();
    expect(server.rejected).toEqual([]);
    expect(validateDiscord(server.requests)).toEqual([]);
    for (const { body } of server.requests) {
      const { data, ...rest } = (body ?? {}) as Record<string, unknown>;
      const message = data ?? rest;
      if (JSON.stringify(message).includes('"components"') && !JSON.stringify(message).includes('"title"')) {
        expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
      }
    }
    const said = logged.join('\n');
    expect(said).not.toContain(world.token);
    expect(said).not.toContain('aW50ZXJhY3Rpb24_');
    expect(said).not.toContain('4,000');
  }
});
