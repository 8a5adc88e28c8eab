import { enqueue } from '../outbox/enqueue.ts';
import { settingsFinder } from '../outbox/fan-out.ts';
import { parcelsForAnswer } from '../outbox/to-answers.ts';
import type { Session } from '../store/session.ts';
import type { PostedAnswer } from './answers.ts';

/** Answers that were overtaken before they were recorded, at `at`: corrected like any other. */
export async function correctOverdue(tx: Session, posts: readonly PostedAnswer[], at: number): Promise<void> {
  const overdue = posts.flatMap(({ dest, message, answer: { dossier, showings } }) =>
    showings.flatMap(({ claim, seq: shownSeq, overtakenBy }) =>
      overtakenBy.map((seq) => ({
        shown: { dest, message, dossier, claim, shownSeq, postedAt: at },
        seq,
      })),
    ),
  );
  // Hardly ever are there any, and the settings of all channels are not read for nothing.
  if (overdue.length === 0) return;
  const settings = await settingsFinder(tx);
  const parcels = overdue.flatMap(({ shown, seq }) => parcelsForAnswer(shown, seq, settings, tx.policy, at));
  await enqueue(tx, parcels, at);
}
