import { snowflake } from './ids.ts';
import type { Posted } from './rest.ts';
import type { Component, Form } from './rules.ts';
import { botUser, member, PERMISSIONS, reporter, world } from './world.ts';

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

/** Who clicks, and where: what Discord says of both, changed. */
export type Changes = Readonly<Record<string, unknown>>;

/** A click on the button, or a choice from the menu, that shows this label or this choice. */
export function click(post: Posted, label: string, changes: Changes = {}): Interaction {
  const all = (post.components ?? []).flatMap(controls);
  const button = all.find((one) => one.type === 2 && one.label === label);
  const menu = all.find(({ options = [] }) => options.some((option) => option.label === label));
  const chosen = menu?.options?.find((option) => option.label === label);
  if (button?.custom_id) return clickOn(post, button.custom_id, changes);
  if (!menu?.custom_id || !chosen) throw new Error(`nothing called ${label}: ${all.map((one) => one.label)}`);
  return clickOn(post, menu.custom_id, changes, [chosen.value]);
}

/** A click on whatever has this id, of which Discord asks nobody whether it is ours. */
export function clickOn(post: Posted, id: unknown, changes: Changes = {}, values?: unknown): Interaction {
  const data = { id: 3, custom_id: id, component_type: values === undefined ? 2 : 3, values };
  return { ...interaction(3, placeOf(post), data), message: messageOf(post), ...changes };
}

/** Sends a form that a click opened, filled in. */
export function submit(post: Posted, form: Form, value: string, changes: Changes = {}): Interaction {
  const components = form.components.map(({ component }) => ({
    type: 18,
    id: 1,
    component: { type: 4, id: 2, custom_id: component?.custom_id, value },
  }));
  const data = { custom_id: form.custom_id, components };
  return { ...interaction(5, placeOf(post), data), message: messageOf(post), ...changes };
}

/** A command from the menu of a message. */
export function onMessage(name: string, message: Said, changes: Changes = {}): Interaction {
  const data = {
    id: snowflake(),
    type: 3,
    name,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  };
  return { ...interaction(2, 'channel', data), ...changes };
}

const controls = (component: Component): Component[] =>
  component.type === 1 ? [...(component.components ?? [])] : (component.components ?? []).flatMap(controls);

const placeOf = ({ channel }: Posted): Place['kind'] =>
  channel === world.thread ? 'thread' : channel === world.directChannel ? 'direct' : 'channel';

/** A message of the bot as Discord sends it along with what is clicked in it. */
const messageOf = ({ id, channel, components, flags, ephemeral, interaction_metadata }: Posted) => ({
  id,
  type: 0,
  channel_id: channel,
  author: botUser,
  content: '',
  components,
  flags: (flags ?? 0) | (ephemeral ? 64 : 0),
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  application_id: world.application,
  ...(interaction_metadata !== undefined && { interaction_metadata }),
});

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
    channel: { ...channel, permissions: PERMISSIONS, flags: 0 },
    channel_id: channel.id,
    app_permissions: PERMISSIONS,
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
