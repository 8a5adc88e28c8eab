import type { HomeView, ModalView } from '@slack/types';
import type { Reply } from '../../chat/reply.ts';
import { slash } from './prefix.ts';
import { render, type Setting } from './render.ts';

/** Nobody but one person sees a modal or App Home, and there is no channel to share in. */
const ALONE: Setting = { heading: null, prefix: slash, note: null, share: null };

const title = { type: 'plain_text', text: 'Claimdesk', emoji: false } as const;
const close = { type: 'plain_text', text: 'Close', emoji: false } as const;

export function answerView(reply: Reply): ModalView {
  return { type: 'modal', callback_id: 'answer', title, close, blocks: render(reply, ALONE).blocks };
}

export function homeView(reply: Reply): HomeView {
  return { type: 'home', blocks: render(reply, ALONE).blocks };
}

/** Shown while an answer takes its time: Slack waits three seconds, and then says that the app is broken. */
export const waitingView: ModalView = answerView({
  to: 'asker',
  summary: 'Looking it up. The answer will appear here.',
  blocks: [],
});
