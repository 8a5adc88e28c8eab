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
  return (await compare(session, dossier, rules)).plan;
}

/**
 * Records how the files differ from the ledger. The head is held from before the comparison until the end:
 * of two processes that sync at once, the second compares with what the first has recorded. Whether there
 * is anything to record is looked up before, so that looking holds up nobody.
 */
export async function syncDossier(session: Session, dossier: Dossier, order: SyncOrder): Promise<Synced> {
  const { actor, reason, confirmed = false, via, ...rules } = order;
  const rests = ({ additions, amendments, waits }: SyncPlan) =>
    additions.length + amendments.length === 0 || (waits && !confirmed);
  const glance = await previewSync(session, dossier, rules);
  if (rests(glance)) return { plan: glance, recorded: [] };

  return await session.transact(async (tx) => {
    await holdHead(tx);
    const { plan, isNew } = await compare(tx, dossier, rules);
    if (rests(plan)) return { plan, recorded: [] };
    const attribution = { dossier: dossier.id, actor, reason };
    const changes: NewEntry[] = [
      ...plan.additions.map((text) => ({
        ...attribution,
        via: isNew ? BACKFILL : via,
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

async function compare(
  session: Session,
  dossier: Dossier,
  rules: Partial<SyncRules>,
): Promise<{ readonly plan: SyncPlan; readonly isNew: boolean }> {
  const files = [...dossier.claims.values()];
  const state = await newest(session, dossier.id);
  const earlier = await histories(session, dossier.id, differing(files, state));
  return { plan: planSync(files, state, earlier, { ...SYNC_RULES, ...rules }), isNew: state.size === 0 };
}
