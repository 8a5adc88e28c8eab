import type { Dossier } from '../../claims/record/dossier.ts';
import { tagsOf } from '../channels/filter.ts';
import { type Attribution, append, type NewEntry } from '../ledger/append.ts';
import { newest } from '../ledger/current.ts';
import type { Entry } from '../ledger/entry.ts';
import { holdHead } from '../ledger/head.ts';
import { BACKFILL } from '../ledger/known-at.ts';
import { histories } from '../ledger/read.ts';
import type { Session } from '../store/session.ts';
import { differing, planSync, SYNC_RULES, type SyncPlan, type SyncRules } from './plan.ts';

export interface SyncOrder extends Attribution, Partial<SyncRules> {
  /** A person has seen the plan: a mass change does not wait. */
  readonly confirmed?: boolean;
}

export interface Synced {
  readonly plan: SyncPlan;
  /** What was recorded; nothing when the plan waits. */
  readonly recorded: readonly Entry[];
}

/** What `syncDossier` would do now. */
export async function previewSync(
  session: Session,
  dossier: Dossier,
  rules: Partial<SyncRules> = {},
): Promise<SyncPlan> {
  const files = [...dossier.claims.values()];
  const state = await newest(session, dossier.id);
  const earlier = await histories(session, dossier.id, differing(files, state));
  return planSync(files, state, earlier, { ...SYNC_RULES, ...rules });
}

/**
 * Records how the files differ from the ledger. The head is held from before the comparison until the end:
 * of two processes that sync at once, the second compares with what the first has recorded.
 */
export function syncDossier(session: Session, dossier: Dossier, order: SyncOrder): Promise<Synced> {
  const { actor, reason, confirmed = false, via, ...rules } = order;
  return session.transact(async (tx) => {
    const head = await holdHead(tx);
    const plan = await previewSync(tx, dossier, rules);
    if (plan.waits && !confirmed) return { plan, recorded: [] };
    const first = head.seq === 0 || (await newest(tx, dossier.id)).size === 0;
    const attribution = { dossier: dossier.id, actor, reason };
    const changes: NewEntry[] = [
      ...plan.additions.map((text) => ({
        ...attribution,
        via: first ? BACKFILL : via,
        text,
        baseRev: 0,
        tags: tagsOf(dossier, text),
      })),
      ...plan.amendments.map(({ text, before }) => ({
        ...attribution,
        via,
        text,
        baseRev: before.claim.rev,
        tags: tagsOf(dossier, before.claim, text),
      })),
    ];
    return { plan, recorded: await append(tx, changes) };
  });
}
