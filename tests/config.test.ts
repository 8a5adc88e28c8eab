import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, settings } from '../src/config.ts';

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
      SLACK_APP_TOKEN: 'secret-two',
      DISCORD_TOKEN: 'secret three',
      LOG_LEVEL: 'shout',
      CHANNEL_DOSSIERS: 'C012=dprk',
    });
    expect(problems?.map(({ name }) => name)).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'DISCORD_TOKEN',
      'CHANNEL_DOSSIERS',
      'LOG_LEVEL',
    ]);
    const told = JSON.stringify(problems);
    expect(told).toContain('OAuth & Permissions');
    expect(told).toContain('connections:write');
    expect(told).toContain('Reset Token');
    expect(told).not.toMatch(/secret/);
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

  test('default dossiers of channels', () => {
    const { config } = readConfig({ CHANNEL_DOSSIERS: 'slack:C012=dprk, discord:123=flood' });
    expect(config?.CHANNEL_DOSSIERS).toEqual(
      new Map([
        ['slack:C012', 'dprk'],
        ['discord:123', 'flood'],
      ]),
    );
  });

  test('.env.example lists every setting and no other, and starts the bot as it is', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const assigned = lines.flatMap((line) => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    });
    expect(assigned.map(([name]) => name).sort()).toEqual(Object.keys(settings.shape).sort());
    expect(readConfig(Object.fromEntries(assigned)).problems).toBeNull();
  });
});
