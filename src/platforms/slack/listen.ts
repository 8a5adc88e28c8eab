import type { App } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import type { CheckAccess } from './access.ts';
import { type Asked, askedByCommand, askedByMention, askedDirectly } from './asked.ts';
import { describe } from './bolt-log.ts';
import { onClick } from './clicks.ts';
import { onHome } from './home.ts';
import { type Reception, receive } from './reception.ts';
import { onCheck, onSearch, SHORTCUTS } from './shortcuts.ts';
import { onSubmission } from './submissions.ts';
import type { OnLinks } from './unfurl.ts';

export interface Listeners {
  readonly reception: Reception;
  readonly access: CheckAccess;
  /** Null where no dossier names a site to unfurl. */
  readonly onLinks: OnLinks | null;
  /** Waits for what is going on when the bot is stopped. */
  readonly track: (work: Promise<void>) => Promise<void>;
}

/**
 * Hears every way in which a question can reach us, whatever the transport. What is registered here is what
 * the manifest asks for.
 */
export function listen(
  app: Pick<App, 'command' | 'event' | 'action' | 'view' | 'shortcut'>,
  { reception, access, onLinks, track }: Listeners,
): void {
  const { desk, log } = reception;
  const answer = (asked: Asked) => track(receive(asked, reception));
  const acknowledge = (ack: () => Promise<void>) => inTime(ack, log);

  for (const menu of desk.menus) {
    app.command(`/${menu.command}`, async ({ ack, command }) => {
      await acknowledge(ack);
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

  app.event('app_home_opened', async ({ event, body }) => {
    await track(onHome({ user: event.user, tab: event.tab ?? '' }, body.event_id, access, reception));
  });

  if (onLinks !== null) {
    app.event('link_shared', async ({ event, body }) => track(onLinks(event, body)));
  }

  // Every click, also those of an older version: whoever clicked is told something.
  app.action({ type: 'block_actions' }, async ({ ack, body }) => {
    await acknowledge(ack);
    await track(onClick(body, reception));
  });

  app.view({ type: 'view_submission' }, async ({ ack, body }) => track(onSubmission(body, ack, reception)));

  app.shortcut(SHORTCUTS.check.callback_id, async ({ ack, body }) => {
    await acknowledge(ack);
    await track(onCheck(body, reception));
  });

  app.shortcut(SHORTCUTS.search.callback_id, async ({ ack, body }) => {
    await acknowledge(ack);
    await track(onSearch(body, reception));
  });
}

/** Slack gives three seconds; an acknowledgement that fails must not cost the answer. */
async function inTime(ack: () => Promise<void>, log: Log): Promise<void> {
  await ack().catch((error: unknown) => log.warn({ reason: describe(error) }, 'could not acknowledge'));
}
