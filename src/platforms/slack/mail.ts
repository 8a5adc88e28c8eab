import type { webApi } from '@slack/bolt';
import { patiently, type Wait } from './patience.ts';
import { ResponseUrlError } from './refusal.ts';
import type { SlackMessage } from './render.ts';

/** The ways a message can leave for Slack. Each rejects with what Slack said. */
export interface Mail {
  /** For everyone in a channel, thread or direct message. */
  post(
    to: { readonly channel: string; readonly thread: string | null },
    message: SlackMessage,
  ): Promise<void>;
  /** For one person in a channel that the bot is in; gone when they reload. */
  whisper(
    to: { readonly channel: string; readonly thread: string | null; readonly user: string },
    message: SlackMessage,
  ): Promise<void>;
  /** Through the address that came with a slash command: works in every channel, five times. */
  respond(url: string, as: 'in_channel' | 'ephemeral', message: SlackMessage): Promise<void>;
}

/** Links in answers are evidence, not news: no previews under them. */
const PLAIN = { unfurl_links: false, unfurl_media: false } as const;
export const TIMEOUT_MS = 10_000;

export function createMail(client: webApi.WebClient, wait: Wait): Mail {
  return {
    async post({ channel, thread }, message) {
      const at = thread === null ? {} : { thread_ts: thread };
      await patiently(() => client.chat.postMessage({ channel, ...at, ...message, ...PLAIN }), wait);
    },

    async whisper({ channel, thread, user }, message) {
      const at = thread === null ? {} : { thread_ts: thread };
      await patiently(() => client.chat.postEphemeral({ channel, user, ...at, ...message }), wait);
    },

    async respond(url, as, message) {
      await patiently(async () => {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ response_type: as, ...message, ...PLAIN }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        const said = await answer.text();
        if (!answer.ok) throw new ResponseUrlError(answer.status, said.trim());
      }, wait);
    },
  };
}
