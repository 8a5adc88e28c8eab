import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { CheckAccess } from './access.ts';
import { describe } from './bolt-log.ts';
import { answerView } from './pages.ts';
import { patiently, type Wait } from './patience.ts';
import type { Reception } from './reception.ts';

const linkShared = z.object({
  user: z.string(),
  channel: z.string(),
  unfurl_id: z.string(),
  source: z.enum(['conversations_history', 'composer']),
  links: z.array(z.object({ url: z.string() })),
});

const AGAIN_AFTER_MS = 30 * 60_000;
const MOST_LINKS = 5;

export type OnLinks = (
  event: unknown,
  body: { readonly event_id: string; readonly is_ext_shared_channel?: boolean | undefined },
) => Promise<void>;

/**
 * Shows under a link to an article of the dataset the claims that it carries: only for exactly that address,
 * only once it was posted, and never twice in a channel within half an hour. Never rejects.
 */
export function createUnfurls(
  client: webApi.WebClient,
  access: CheckAccess,
  { desk, seen, log }: Reception,
  clock: { readonly wait: Wait; readonly now: () => number },
): OnLinks {
  const shown = new Map<string, number>();

  function isNew(channel: string, url: string): boolean {
    const at = clock.now();
    for (const [key, when] of shown) {
      if (at - when < AGAIN_AFTER_MS) break;
      shown.delete(key);
    }
    const key = `${channel} ${url}`;
    if (shown.has(key)) return false;
    shown.set(key, at);
    return true;
  }

  return async (event, body) => {
    try {
      const read = linkShared.safeParse(event);
      if (!read.success || read.data.source === 'composer') return;
      const { user, channel, unfurl_id, source, links } = read.data;
      const known = [...new Set(links.map(({ url }) => url))].flatMap((url) => {
        const article = desk.article(url);
        return article === null ? [] : [{ url, article }];
      });
      if (known.length === 0 || !(await seen.take([body.event_id]))) return;
      const shared = body.is_ext_shared_channel ?? null;
      if ((await access({ user, channel, team: null, shared })).may !== 'answer') return;
      const fresh = known.slice(0, MOST_LINKS).filter(({ url }) => isNew(channel, url));
      if (fresh.length === 0) return;
      const unfurls = Object.fromEntries(
        fresh.map(({ url, article }) => [url, { blocks: answerView(article).blocks }]),
      );
      await patiently(() => client.chat.unfurl({ unfurl_id, source, unfurls }), clock.wait);
    } catch (error) {
      log.warn({ reason: describe(error) }, 'a link was not unfurled');
    }
  };
}
