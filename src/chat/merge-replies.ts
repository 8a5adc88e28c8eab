import type { Reply } from './reply.ts';

/** The replies of several dossiers as one: each begins with its own first sentence. */
export function mergeReplies(replies: readonly Reply[]): Reply {
  const [only, ...others] = replies;
  // The very same object: whoever draws it may know it again.
  if (only !== undefined && others.length === 0) return only;
  // Buttons under several answers would not say whose they are. Nor are several remembered: a correction
  // would not say whose answer it puts right.
  return {
    to: replies.some(({ to }) => to === 'channel') ? 'channel' : 'asker',
    summary: replies.map(({ summary }) => summary).join(' '),
    blocks: replies.flatMap(({ blocks }) => blocks),
    actions: [],
  };
}
