import { DeliveryError } from '../chat/courier.ts';
import type { Outcome } from '../ledger/outbox/finish.ts';
import type { Delivery } from '../ledger/outbox/take.ts';
import type { Attempt, Stage } from './attempt.ts';
import { backoff, type Retries } from './backoff.ts';

export interface Terms {
  readonly retries: Retries;
  readonly leaseMs: number;
  readonly paceMs: number;
  /** From 0 up to 1. */
  readonly chance: number;
}

const NOT_PROVEN = 'in doubt: it may stand there already, and the platform does not let the bot look';

/** What an attempt that did not fail means for the outbox. */
export function outcomeOf(attempt: Attempt, { paceMs }: Terms): Outcome {
  if (attempt.kind === 'sent') return { outcome: 'sent', remoteId: attempt.remoteId, paceMs };
  if (attempt.kind === 'nothing') return { outcome: 'dropped', reason: attempt.why };
  return { outcome: 'dead', reason: NOT_PROVEN, sent: 'maybe' };
}

/** What an attempt that failed means. 'gone' is for the whole channel. */
export function outcomeOfFailure(
  error: unknown,
  stage: Stage,
  delivery: Delivery,
  terms: Terms,
): Outcome | 'gone' {
  const reason = error instanceof Error ? error.message : String(error);
  const failure = error instanceof DeliveryError ? error.failure : unknownFailure(stage);
  // What an earlier attempt left in doubt stays so until a look has answered or a post was refused.
  const sent = stage === 'posting' ? certainty(failure) : delivery.inDoubt ? 'maybe' : 'no';
  switch (failure.kind) {
    case 'gone':
      return 'gone';
    case 'rate-limited':
      return { outcome: 'rate-limited', waitMs: failure.waitMs, scope: failure.scope, sent };
    case 'refused':
      return { outcome: 'dead', reason, sent };
    case 'transient': {
      if (delivery.attempts >= terms.retries.attempts)
        return { outcome: 'dead', reason: `given up after ${delivery.attempts} attempts: ${reason}`, sent };
      const wait = backoff(terms.retries, delivery.attempts, terms.chance);
      // A request whose answer was lost may still be on its way: a look that comes too soon does not see it.
      return {
        outcome: 'later',
        waitMs: sent === 'maybe' ? Math.max(wait, terms.leaseMs) : wait,
        sent,
        reason,
      };
    }
  }
}

const certainty = (failure: DeliveryError['failure']): 'no' | 'maybe' =>
  failure.kind === 'transient' ? failure.sent : 'no';

const unknownFailure = (stage: Stage): DeliveryError['failure'] => ({
  kind: 'transient',
  sent: stage === 'posting' ? 'maybe' : 'no',
});
