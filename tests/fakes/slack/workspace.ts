import type { Manifest } from '../../../src/platforms/slack/manifest.ts';

export interface Channel {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'im';
  /** Whether the bot is in it. */
  readonly member: boolean;
  readonly archived: boolean;
  /** Only some may post, and the bot is not among them. */
  readonly restricted: boolean;
}

export const BOT_TOKEN = 'xoxb-2150-local-aSecretThatMustNotBeLogged';
export const APP_TOKEN = 'xapp-1-A0LOCAL-2150-aSecretThatMustNotBeLogged';
export const BOT = { user_id: 'U0CLAIMDESK', bot_id: 'B0CLAIMDESK', user: 'claimdesk' } as const;
export const TEAM = 'T0NEWSROOM';
export const JANE = { id: 'U0JANE', name: 'jane.doe' } as const;

/** What a message left with, exactly as it came over the wire. */
export interface Sent {
  readonly via: 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';
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

export interface SentBlock {
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly { readonly text: string }[];
}

/** A workspace with the app installed from its manifest: what that does not ask for is not there. */
export class Workspace {
  readonly manifest: Manifest;
  readonly channels = new Map<string, Channel>();
  readonly messages = new Set<string>();
  readonly responseUrls = new Map<string, number>();
  readonly sent: Sent[] = [];
  /** Web API methods called, in order. */
  readonly calls: string[] = [];
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
    this.channels.set(id, {
      id,
      kind: 'public',
      member: true,
      archived: false,
      restricted: false,
      ...about,
    });
    return id;
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
}
