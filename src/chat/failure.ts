import { UserError } from '../errors.ts';
import type { Log } from './log.ts';
import type { Reply } from './reply.ts';

/**
 * What is told when something was thrown. A `UserError` is told as it stands; anything else is a bug: it is
 * logged whole under an id, and told as one apology that carries the id.
 */
export function failureReply(thrown: unknown, log: Log, newId: () => string): Reply {
  if (thrown instanceof UserError) return toAsker(thrown.say);
  const id = newId();
  log.error({ id, err: thrown }, 'answering failed');
  return toAsker(
    `Sorry, something went wrong here, and it is not your question's fault. Whoever runs Claimdesk finds it in the log under ${id}.`,
  );
}

function toAsker(text: string): Reply {
  return { to: 'asker', summary: text, blocks: [{ kind: 'warning', text }] };
}
