import { enqueue } from '../outbox/enqueue.ts';
import { settingsFinder } from '../outbox/fan-out.ts';
import { parcelsForAnswer } from '../outbox/to-answers.ts';
import type { Session } from '../store/session.ts';
import type { Overdue } from './shown.ts';

/** Answers that were overtaken before they were recorded, at `at`: corrected like any other. */
export async function correctOverdue(tx: Session, overdue: readonly Overdue[], at: number): Promise<void> {
  // Hardly ever are there any, and the settings of all channels are not read for nothing.
  if (overdue.length === 0) return;
  const settings = await settingsFinder(tx);
  const parcels = overdue.flatMap(({ seq, ...shown }) =>
    parcelsForAnswer({ ...shown, postedAt: at }, seq, settings, tx.policy, at),
  );
  await enqueue(tx, parcels, at);
}
