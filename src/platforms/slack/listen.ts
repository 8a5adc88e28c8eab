import type { App } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import type { Menu } from '../../chat/platform.ts';
import { type Asked, askedByCommand, askedByMention, askedDirectly } from './asked.ts';
import { describe } from './bolt-log.ts';

/**
 * Hears every way in which a question can reach us, whatever the transport. What is registered here is what
 * the manifest asks for.
 */
export function listen(
  app: Pick<App, 'command' | 'event'>,
  menus: readonly Menu[],
  log: Log,
  answer: (asked: Asked) => Promise<void>,
): void {
  for (const menu of menus) {
    app.command(`/${menu.command}`, async ({ ack, command }) => {
      // Slack gives three seconds; an answer that takes longer must not cost the acknowledgement.
      await ack().catch((error: unknown) => log.warn({ reason: describe(error) }, 'could not acknowledge'));
      await answer(askedByCommand(command, menu.dossier));
    });
  }

  app.event('app_mention', async ({ event, body, context }) => {
    const asked = askedByMention(event, body, context.botUserId ?? '');
    if (asked !== null) await answer(asked);
  });

  app.event('message', async ({ event, body, context }) => {
    const asked = askedDirectly(event, body, context.botUserId ?? '');
    if (asked !== null) await answer(asked);
  });
}
