import { snowflake } from './ids.ts';
import { member, reporter, world } from './world.ts';

/** Payloads as Discord dispatches them. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly [field: string]: unknown;
}

export interface Place {
  readonly kind: 'channel' | 'thread' | 'direct';
}

type Value = string | boolean;

/** `/dprk SUB option: value …`, as a reporter sends it. */
export function slash(
  command: string,
  subcommand: string | null,
  values: Readonly<Record<string, Value>> = {},
  place: Place['kind'] = 'channel',
): Interaction {
  const options = Object.entries(values).map(([name, value]) => ({ ...typed(value), name, value }));
  return interaction(2, place, {
    id: snowflake(),
    type: 1,
    name: command,
    ...(subcommand !== null && { options: [{ type: 1, name: subcommand, options }] }),
  });
}

/** What Discord asks while `typed` stands in the box of `option`. */
export function typing(command: string, subcommand: string, option: string, typed: string): Interaction {
  return interaction(4, 'channel', {
    id: snowflake(),
    type: 1,
    name: command,
    options: [
      { type: 1, name: subcommand, options: [{ type: 3, name: option, value: typed, focused: true }] },
    ],
  });
}

function interaction(type: number, place: Place['kind'], data: object): Interaction {
  const channel = {
    channel: { id: world.channel, type: 0, name: 'kursk' },
    thread: { id: world.thread, type: 11, name: 'casualties', parent_id: world.channel },
    direct: { id: world.directChannel, type: 1 },
  }[place];
  return {
    id: snowflake(),
    application_id: world.application,
    type,
    token: `aW50ZXJhY3Rpb24_${snowflake()}`,
    version: 1,
    data,
    channel: { ...channel, permissions: '2248473465835073', flags: 0 },
    channel_id: channel.id,
    app_permissions: '2248473465835073',
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': world.guild },
    context: place === 'direct' ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...(place === 'direct'
      ? { user: reporter }
      : {
          guild_id: world.guild,
          guild_locale: 'en-US',
          guild: { id: world.guild, locale: 'en-US', features: [] },
          member,
        }),
  };
}

const typed = (value: Value) => ({ type: typeof value === 'boolean' ? 5 : 3 });

export interface Said {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly guild_id?: string;
  readonly mentions: readonly { readonly id: string }[];
  readonly [field: string]: unknown;
}

/** MESSAGE_CREATE for what somebody writes; the server blanks the content where Discord would. */
export function said(content: string, place: Place['kind'] = 'channel', fields: object = {}): Said {
  const channel = { channel: world.channel, thread: world.thread, direct: world.directChannel }[place];
  return {
    id: snowflake(),
    type: 0,
    channel_id: channel,
    author: reporter,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
    channel_type: { channel: 0, thread: 11, direct: 1 }[place],
    ...(place !== 'direct' && { guild_id: world.guild, member: { ...member, user: undefined } }),
    ...fields,
  };
}
