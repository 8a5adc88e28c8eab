import type { webApi } from '@slack/bolt';
import { jsonOf } from '../../chat/json-of.ts';
import { patiently, type Wait } from './patience.ts';
import { ResponseUrlError } from './refusal.ts';
import type { SlackMessage } from './render.ts';

interface Place {
  readonly channel: string;
  readonly thread: string | null;
}

/** How a message goes through a response_url. */
export interface Response {
  readonly as: 'in_channel' | 'ephemeral';
  readonly thread: string | null;
  /** Takes the place of the message that was clicked; only one for the clicker alone can be replaced. */
  readonly inPlace: boolean;
}

/** The ways a message can leave for Slack. Each rejects with what Slack said. */
export interface Mail {
  /** For everyone in a channel, thread or direct message. Gives the message's `ts`, which is its name there. */
  post(to: Place, message: SlackMessage): Promise<string>;
  /** For one person in a channel that the bot is in; gone when they reload. */
  whisper(to: Place & { readonly user: string }, message: SlackMessage): Promise<void>;
  /** Through the address that came with a command or a click: works in every channel, five times. */
  respond(url: string, how: Response, message: SlackMessage): Promise<void>;
}

/** Links in answers are evidence, not news: no previews under them. */
export const PLAIN = { unfurl_links: false, unfurl_media: false } as const;
export const TIMEOUT_MS = 10_000;

export const inThread = (thread: string | null) => (thread === null ? {} : { thread_ts: thread });

/**
 * The client writes blocks as JSON, and takes a text as it is, which its types do not know. Each block is written
 * once, however often it is posted.
 */
const written = ({ text, blocks }: SlackMessage) => ({
  text,
  blocks: `[${blocks.map(jsonOf).join(',')}]` as unknown as SlackMessage['blocks'],
});

export function createMail(client: webApi.WebClient, wait: Wait): Mail {
  return {
    async post({ channel, thread }, message) {
      const to = { channel, ...inThread(thread) };
      const posted = await patiently(
        () => client.chat.postMessage({ ...to, ...written(message), ...PLAIN }),
        wait,
      );
      return posted.ts ?? '';
    },

    async whisper({ channel, thread, user }, message) {
      const to = { channel, user, ...inThread(thread) };
      await patiently(() => client.chat.postEphemeral({ ...to, ...message }), wait);
    },

    async respond(url, { as, thread, inPlace }, message) {
      const how = { response_type: as, replace_original: inPlace, ...inThread(thread), ...PLAIN };
      await patiently(async () => {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ ...how, ...message }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        const said = await answer.text();
        if (!answer.ok)
          throw new ResponseUrlError(answer.status, said.trim(), answer.headers.get('retry-after'));
      }, wait);
    },
  };
}
