import type { Log } from '../../chat/log.ts';
import type { Reply } from '../../chat/reply.ts';
import { SLACK } from './limits.ts';
import { refusalOf } from './refusal.ts';
import { render, type Setting, type SlackMessage } from './render.ts';

/** Slack counts in ways it does not document; then less is tried, and at last the summary alone. */
const TOO_MUCH: ReadonlySet<string> = new Set(['msg_blocks_too_long', 'msg_too_long', 'invalid_blocks']);

/** Sends a reply in the largest form that Slack takes. Rejects with what Slack said to the smallest. */
export async function send(
  reply: Reply,
  setting: Setting,
  leave: (message: SlackMessage) => Promise<void>,
  log: Log,
): Promise<void> {
  const forms = [
    () => render(reply, setting),
    () => render(reply, setting, SLACK.blocksJson / 2),
    () => ({ text: render(reply, setting).text, blocks: [] }),
  ];
  for (const [at, form] of forms.entries()) {
    try {
      return await leave(form());
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null || !TOO_MUCH.has(refusal) || at === forms.length - 1) throw error;
      log.warn({ refusal }, 'Slack refused the form of an answer; trying a smaller one');
    }
  }
}
