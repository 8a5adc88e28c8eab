import type { Manifest } from '../../../src/platforms/slack/manifest.ts';
import type { SentBlock, SentView } from './blocks.ts';

export interface Channel {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  /** Whether the bot is in it. */
  readonly member: boolean;
  readonly archived: boolean;
  /** Only some may post, and the bot is not among them. */
  readonly restricted: boolean;
  /** Shared with another organisation (Slack Connect). */
  readonly shared: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly guest: boolean;
}

export const BOT_TOKEN = 'xoxb-2150-local-aSecretThatMustNotBeLogged';
export const APP_TOKEN = 'xapp-1-A0LOCAL-2150-aSecretThatMustNotBeLogged';
export const SIGNING_SECRET = '0c1a1f5de50a5e11ed5ec7e7a5ba11ad';
export const BOT = { user_id: 'U0CLAIMDESK', bot_id: 'B0CLAIMDESK', user: 'claimdesk' } as const;
export const TEAM = 'T0NEWSROOM';
export const JANE: Person = { id: 'U0JANE', name: 'jane.doe', team: TEAM, guest: false };
/** A stringer with a guest's account. */
export const GUS: Person = { id: 'U0GUS', name: 'gus', team: TEAM, guest: true };
/** Of another organisation, met in a shared channel. */
export const OLGA: Person = { id: 'W0OLGA', name: 'olga', team: 'T0OTHERS', guest: false };

/** What a message left with, exactly as it came over the wire. */
export interface Sent {
  readonly via: 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';
  readonly ts: string;
  readonly channel: string;
  /** For one person alone. */
  readonly ephemeral: boolean;
  /** The `bot_id` of another app; ours where it is left out. */
  readonly by?: string;
  readonly payload: SentPayload;
}

export interface SentPayload {
  readonly channel?: string;
  readonly user?: string;
  readonly thread_ts?: string;
  readonly response_type?: string;
  readonly text: string;
  readonly blocks?: readonly SentBlock[];
  readonly [other: string]: unknown;
}

/** An address that takes five messages. */
export interface ResponseUrl {
  uses: number;
  readonly channel: string;
  /** The clicked message; null for commands and shortcuts. */
  readonly original: Sent | null;
}

export interface OpenView {
  readonly id: string;
  readonly user: string;
  view: SentView;
  /** Views on top of each other; Slack takes three. */
  readonly depth: number;
}

/** A workspace with the app installed from its manifest: what that does not ask for is not there. */
export class Workspace {
  readonly manifest: Manifest;
  readonly channels = new Map<string, Channel>();
  readonly people = new Map([JANE, GUS, OLGA].map((person) => [person.id, person]));
  readonly messages = new Set<string>();
  readonly responseUrls = new Map<string, ResponseUrl>();
  /** When each trigger was given out, and the depth of the view it was clicked in. */
  readonly triggers = new Map<
    string,
    { readonly at: number; readonly depth: number; readonly user: string }
  >();
  readonly sent: Sent[] = [];
  /** What messages were changed to, in order. */
  readonly updated: Sent[] = [];
  /** How many messages a page of history holds at most, whatever is asked for. */
  mostOnAPage = 1_000;
  readonly views = new Map<string, OpenView>();
  readonly homes = new Map<string, SentView>();
  /** The addresses that each `link_shared` told of. */
  readonly links = new Map<string, readonly string[]>();
  readonly unfurled: { readonly url: string; readonly blocks: readonly SentBlock[] }[] = [];
  /** Every view that was ever shown, for the validator. */
  readonly shown: SentView[] = [];
  /** Web API methods called, in order. */
  readonly calls: string[] = [];
  /** Calls that the bot no longer waited for. */
  readonly abandoned: string[] = [];
  /** What the real Slack would have complained about, or silently suffered. */
  readonly problems: string[] = [];
  #clock = 1_760_000_000;
  #number = 0;

  constructor(manifest: Manifest) {
    this.manifest = manifest;
    this.channel('C0NEWS');
    this.channel('D0JANE', { kind: 'im' });
  }

  channel(id: string, about: Partial<Omit<Channel, 'id'>> = {}): string {
    const usual = {
      kind: 'public',
      member: true,
      archived: false,
      restricted: false,
      shared: false,
    } as const;
    this.channels.set(id, { id, ...usual, ...about });
    return id;
  }

  /** What the bot's messages in a channel say now, the oldest first. */
  standing(channel: string): readonly Sent[] {
    return this.sent
      .filter((message) => message.channel === channel && message.via === 'chat.postMessage')
      .filter(({ ts }) => this.messages.has(ts))
      .map((message) => this.updated.findLast(({ ts }) => ts === message.ts) ?? message);
  }

  /** Somebody deletes a message. */
  delete(ts: string): void {
    this.messages.delete(ts);
  }

  has(scope: string): boolean {
    return this.manifest.oauth_config.scopes.bot.includes(scope);
  }

  hears(event: string): boolean {
    return this.manifest.settings.event_subscriptions.bot_events.includes(event);
  }

  /** A new message's time, which is also its name in a channel. */
  ts(): string {
    this.#clock += 1;
    const ts = `${this.#clock}.000${String(this.#clock % 1000).padStart(3, '0')}`;
    this.messages.add(ts);
    return ts;
  }

  id(letter: string): string {
    this.#number += 1;
    return `${letter}${String(this.#number).padStart(8, '0')}`;
  }

  trigger(user: string, depth = 0): string {
    const id = this.id('X');
    this.triggers.set(id, { at: performance.now(), depth, user });
    return id;
  }

  responseUrl(channel: string, original: Sent | null = null): string {
    const path = `/actions/${TEAM}/${this.id('R')}`;
    this.responseUrls.set(path, { uses: 5, channel, original });
    return path;
  }

  show(view: SentView, user: string, depth: number): OpenView {
    const open = { id: this.id('V'), user, view, depth };
    this.views.set(open.id, open);
    this.shown.push(view);
    return open;
  }
}
