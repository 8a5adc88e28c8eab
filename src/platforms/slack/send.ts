import type { Log } from '../../chat/log.ts';
import type { Reply } from '../../chat/reply.ts';
import { SLACK } from './limits.ts';
import { refusalOf } from './refusal.ts';
import { render, type Setting, type SlackMessage } from './render.ts';

/** Slack counts in ways it does not document; then less is tried, and at last the summary alone. */
const TOO_MUCH: ReadonlySet<string> = new Set(['msg_blocks_too_long', 'msg_too_long', 'invalid_blocks']);

/** Sends a reply in the largest form that Slack takes. Rejects with what Slack said to the smallest. */
export async function send<T>(
  reply: Reply,
  setting: Setting,
  leave: (message: SlackMessage) => Promise<T>,
  log: Log,
): Promise<T> {
  for (const budget of [SLACK.blocksJson, SLACK.blocksJson / 2]) {
    try {
      return await leave(render(reply, setting, budget));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null || !TOO_MUCH.has(refusal)) throw error;
      log.warn({ refusal }, 'Slack refused the form of an answer; trying a smaller one');
    }
  }
  return leave({ text: render(reply, setting).text, blocks: [] });
}
