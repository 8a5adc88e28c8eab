import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { unknownDossiers } from '../src/config/channels.ts';
import { settingsExample } from '../src/config/example.ts';
import { misspelt } from '../src/config/misspelt.ts';
import { readConfig } from '../src/config/read.ts';

describe('settings', () => {
  test('nothing set: a conversation in the terminal over ./data', () => {
    expect(readConfig({}).config).toMatchObject({ DATA_DIR: 'data', LOG_LEVEL: 'info' });
  });

  test('an empty line counts as not set', () => {
    const { config } = readConfig({ DISCORD_TOKEN: '', SLACK_BOT_TOKEN: '  ', DATA_DIR: '' });
    expect(config).toMatchObject({ DATA_DIR: 'data' });
    expect(config?.DISCORD_TOKEN).toBeUndefined();
  });

  test('all problems at once, by name and cure, never a value', () => {
    const { problems } = readConfig({
      SLACK_BOT_TOKEN: 'secret-one',
      DISCORD_TOKEN: 'secret three',
      DISCORD_PUBLIC_KEY: 'secret-four',
      HTTP_PORT: '0',
      LOG_LEVEL: 'shout',
      DATABASE_URL: 'mysql://secret-seven@host/db',
      CHANNEL_DOSSIERS: 'C012=secret-five, slack:C1=dprk, C013=dprk',
      DESK_CHANNEL: 'secret-six',
    });
    expect(problems?.map(({ name }) => name)).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'DISCORD_TOKEN',
      'DISCORD_PUBLIC_KEY',
      'HTTP_PORT',
      'DATABASE_URL',
      'CHANNEL_DOSSIERS',
      'CHANNEL_DOSSIERS',
      'DESK_CHANNEL',
      'LOG_LEVEL',
    ]);
    const told = JSON.stringify(problems);
    expect(told).toContain('OAuth & Permissions');
    expect(told).toContain('connections:write');
    expect(told).toContain('Reset Token');
    expect(told).toContain('as entry 3');
    expect(told).not.toMatch(/secret-|secret three/);
  });

  test.each([
    ['SLACK_BOT_TOKEN', 'xoxb-1', 'SLACK_APP_TOKEN'],
    ['SLACK_APP_TOKEN', 'xapp-1', 'SLACK_BOT_TOKEN'],
  ])('%s alone asks for the other token', (name, value, missing) => {
    expect(readConfig({ [name]: value }).problems).toEqual([
      { name: missing, problem: expect.stringContaining(`is needed beside ${name}`) },
    ]);
  });

  test('Discord over HTTP asks for a token and a port, and for a key that is one', () => {
    const key = 'a1'.repeat(32);
    expect(readConfig({ DISCORD_PUBLIC_KEY: key }).problems?.map(({ name }) => name)).toEqual([
      'DISCORD_TOKEN',
      'HTTP_PORT',
    ]);
    const token = { DISCORD_TOKEN: 'a.b.c', HTTP_PORT: '3000' };
    expect(readConfig({ ...token, DISCORD_PUBLIC_KEY: key }).problems).toBeNull();
    expect(readConfig({ ...token, DISCORD_PUBLIC_KEY: 'a1' }).problems).toEqual([
      { name: 'DISCORD_PUBLIC_KEY', problem: expect.stringContaining('General Information') },
    ]);
  });

  test('over HTTP, the secret and the key ask for what they need; Socket Mode beside it is one way too many', () => {
    const secret = 'a1'.repeat(16);
    const { problems } = readConfig({
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: secret,
      DISCORD_PUBLIC_KEY: secret.repeat(2),
    });
    expect(problems?.map(({ name, problem }) => `${name} ${problem.slice(0, 30)}`)).toEqual([
      'SLACK_BOT_TOKEN is needed beside SLACK_APP_TOK',
      'SLACK_BOT_TOKEN is needed beside SLACK_SIGNING',
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are t',
      'DISCORD_TOKEN is needed beside DISCORD_PUBLI',
      'HTTP_PORT is needed beside SLACK_SIGNING',
      'HTTP_PORT is needed beside DISCORD_PUBLI',
    ]);
  });

  test.each([
    ['slack:C012', 'SLACK_BOT_TOKEN'],
    ['discord:123', 'DISCORD_TOKEN'],
  ])('the desk cannot be told in %s without a connection there', (channel, token) => {
    expect(readConfig({ DESK_CHANNEL: channel }).problems).toEqual([
      { name: 'DESK_CHANNEL', problem: expect.stringContaining(`set ${token}`) },
    ]);
  });

  test('default dossiers of channels', () => {
    const { config } = readConfig({ CHANNEL_DOSSIERS: 'slack:C012=dprk, discord:123=flood' });
    expect(config?.CHANNEL_DOSSIERS).toEqual(
      new Map([
        ['slack:C012', 'dprk'],
        ['discord:123', 'flood'],
      ]),
    );
  });

  test('a channel is given one dossier', () => {
    const { problems } = readConfig({ CHANNEL_DOSSIERS: 'slack:C012=dprk,slack:C012=flood' });
    expect(problems).toEqual([{ name: 'CHANNEL_DOSSIERS', problem: expect.stringContaining('as entry 2') }]);
  });

  test('dossiers that are not there are counted, all of them, and not quoted', () => {
    const channels = new Map([
      ['slack:C1', 'secret-one'],
      ['slack:C2', 'dprk'],
      ['slack:C3', 'secret-two'],
    ]);
    expect(unknownDossiers(channels, ['dprk', 'flood'])).toBe(
      'names, in entries 1, 3, a dossier that is not there: write dprk or flood',
    );
    expect(unknownDossiers(channels, ['secret-one', 'dprk', 'secret-two'])).toBeNull();
  });

  test.each([
    ['SLACKBOT_TOKEN', 'did you mean SLACK_BOT_TOKEN?'],
    ['slack_bot_token', 'did you mean SLACK_BOT_TOKEN?'],
    ['DISCORD_TOKN', 'did you mean DISCORD_TOKEN?'],
    ['SLACK_WEBHOOK_URL', 'changes nothing'],
  ])('%s is told to be no setting', (name, cure) => {
    expect(misspelt({ [name]: 'secret' })).toEqual([expect.stringContaining(cure)]);
    expect(misspelt({ [name]: 'secret' }).join()).not.toContain('secret');
    expect(misspelt({ [name]: '' })).toEqual([]);
  });

  test('settings themselves, and what other programs are told, are not', () => {
    expect(misspelt({ SLACK_BOT_TOKEN: 'x', DISCORD_TOKEN: 'y', HTTP_PROXY: 'z', PATH: '/bin' })).toEqual([]);
  });

  test('.env.example says what the settings say, and starts the bot as it is', () => {
    const example = readFileSync('.env.example', 'utf8');
    expect(example, 'write it with: npm run --silent desk -- settings > .env.example').toBe(
      settingsExample(),
    );
    expect(readConfig(parseEnv(example)).problems).toBeNull();
  });
});
