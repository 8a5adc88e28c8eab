import type { Reply } from './reply.ts';

/** The replies of several dossiers as one: each begins with its own first sentence. */
export function mergeReplies(replies: readonly Reply[]): Reply {
  return {
    to: replies.some(({ to }) => to === 'channel') ? 'channel' : 'asker',
    summary: replies.map(({ summary }) => summary).join(' '),
    blocks: replies.flatMap(({ blocks }) => blocks),
    // Buttons under several answers would not say whose they are.
    // Of several dossiers, none is remembered: a correction would not say whose answer it puts right.
    ...(replies.length === 1 && replies[0]?.shows && { shows: replies[0].shows }),
    actions: replies.length === 1 ? (replies[0]?.actions ?? []) : [],
  };
}
