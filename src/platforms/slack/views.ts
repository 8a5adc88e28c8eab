import type { webApi } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import { patiently, type Wait } from './patience.ts';

/** Modals and App Home. Each rejects with what Slack said. */
export interface Views {
  /** Resolves with the new view's id. A trigger lives three seconds and opens one view. */
  open(trigger: string, view: ModalView): Promise<string>;
  /** On top of the one that was clicked. */
  push(trigger: string, view: ModalView): Promise<void>;
  update(id: string, view: ModalView): Promise<void>;
  publish(user: string, view: HomeView): Promise<void>;
}

export function createViews(client: webApi.WebClient, wait: Wait): Views {
  return {
    async open(trigger, view) {
      const opened = await client.views.open({ trigger_id: trigger, view });
      return opened.view?.id ?? '';
    },
    async push(trigger, view) {
      await client.views.push({ trigger_id: trigger, view });
    },
    async update(id, view) {
      await patiently(() => client.views.update({ view_id: id, view }), wait);
    },
    async publish(user, view) {
      await patiently(() => client.views.publish({ user_id: user, view }), wait);
    },
  };
}
