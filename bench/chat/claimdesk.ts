import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { commandsOver } from '../../commands/index.ts';
import { openLiveLibrary } from '../../src/bot/live-library.ts';
import { rememberIn } from '../../src/bot/remember.ts';
import { createDesk } from '../../src/chat/desk.ts';
import { takeTurns } from '../../src/chat/turns.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { openStore } from '../../src/ledger/store/open-store.ts';
import { createDiscordHttp } from '../../src/platforms/discord/http-adapter.ts';
import { createSlack } from '../../src/platforms/slack/adapter.ts';
import { BOT_TOKEN, SIGNING_SECRET } from '../../tests/fakes/slack/workspace.ts';
import { world } from '../../tests/platforms/discord/fake/world.ts';
import type { Surroundings } from './contender.ts';
import type { Running } from './servers.ts';

/** Turns are counted as ever, but nobody is told that they have asked too often. */
const UNLIMITED = 1e9;

/** Claimdesk as the bot runs it: over data/, with its store, where every answer that is posted is remembered. */
export async function startClaimdesk({ slackApi, discordApi, discordKey }: Surroundings): Promise<Running> {
  const stateDir = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  const log = pino({ level: 'error' });
  const store = await openStore({ at: { stateDir }, clock: Date.now });
  const tellDesk = async () => {};
  const library = await openLiveLibrary({ dataDir: 'data', store, log, tellDesk, changed: () => {} });
  const desk = createDesk({
    indexes: library.current,
    commands: commandsOver(() => store, Date.now),
    log,
    now: () => new Date(),
    newId: () => 'id',
    tellDesk,
    canFollow: true,
    turns: takeTurns(UNLIMITED, UNLIMITED),
    channelDossier: () => null,
    remember: rememberIn(store),
  });
  const reached = { by: 'http', signingSecret: SIGNING_SECRET } as const;
  const slack = createSlack({ botToken: BOT_TOKEN, reached, desk, log, apiUrl: slackApi });
  const discord = createDiscordHttp({
    ...{ token: world.token, publicKey: discordKey, apiUrl: discordApi },
    ...{ desk, log },
  });
  const http = createHttpServer({
    ...{ host: '127.0.0.1', port: 0, log },
    routes: [...slack.routes, ...discord.routes],
  });
  await Promise.all([slack.start(), discord.start()]);
  return {
    port: await http.start(),
    async stop() {
      await http.stop();
      await Promise.all([slack.stop(), discord.stop()]);
      await store.close();
      rmSync(stateDir, { recursive: true });
    },
  };
}
