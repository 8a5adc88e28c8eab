import type { Dossier } from '../claims/record/dossier.ts';
import type { SyncPlan } from '../ledger/sync/plan.ts';

/** What an editor must know of a sync: a heading and a line for each matter. Null when all is well. */
export function planInWords(plan: SyncPlan, { title, id }: Dossier): string | null {
  const lines = [
    ...(plan.waits
      ? [
          `${plan.additions.length + plan.amendments.length} changes at once wait for a person: desk sync --dossier ${id} --yes records them.`,
        ]
      : []),
    ...plan.conflicts.map(
      ({ claim, rev, current }) =>
        `${claim} was edited from revision ${rev}, but ${current} is recorded: the record is kept. Edit it anew, or record it all the same with desk sync --yes --accept ${claim}.`,
    ),
    ...plan.old.map(
      ({ claim, rev, current }) =>
        `${claim} is in the files as it was at revision ${rev}; ${current} is recorded and kept. Is this an old checkout?`,
    ),
    ...plan.missing.map(
      (claim) =>
        `${claim} is no longer in the files: it is kept. To withdraw it, set its status to retracted, with the reason.`,
    ),
  ];
  return lines.length === 0 ? null : [`${title}: the files differ from the record.`, ...lines].join('\n');
}
