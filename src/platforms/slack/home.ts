import type { CheckAccess } from './access.ts';
import { toAsker } from './answering.ts';
import { describe } from './bolt-log.ts';
import { homeView } from './pages.ts';
import type { Reception } from './reception.ts';

/** What we use of `app_home_opened`. */
export interface HomeOpened {
  readonly user: string;
  readonly tab: string;
}

/** Draws App Home afresh each time somebody opens it. Never rejects. */
export async function onHome(
  { user, tab }: HomeOpened,
  eventId: string,
  access: CheckAccess,
  { desk, views, seen, log }: Reception,
): Promise<void> {
  try {
    if (tab !== 'home' || !(await seen.take([eventId]))) return;
    const allowed = await access({ user, channel: null, team: null, shared: false });
    const page = allowed.may === 'nothing' ? toAsker(allowed.why) : desk.home();
    await views.publish(user, homeView(page));
  } catch (error) {
    log.error({ reason: describe(error) }, 'App Home was not drawn');
  }
}
