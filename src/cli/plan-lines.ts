import type { Dossier } from '../claims/record/dossier.ts';
import { figureInWords } from '../claims/words/figure.ts';
import type { ClaimText } from '../ledger/ledger/claim-text.ts';
import { SYNC_RULES, type SyncPlan } from '../ledger/sync/plan.ts';
import { fieldChanges } from './field-changes.ts';
import { count } from './open-library.ts';

/** A plan as it is read in a terminal: a line for the dossier, then one for each claim that it concerns. */
export function planLines(plan: SyncPlan, { id }: Dossier, isNew: boolean): string[] {
  const { additions, amendments, missing, old, conflicts, waits } = plan;
  const tally = [
    [additions.length, 'new'],
    [amendments.length, 'changed'],
    [missing.length, 'missing'],
    [old.length, 'as they were earlier'],
    [conflicts.length, 'in conflict'],
  ] as const;
  const parts = tally.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const head = isNew
    ? `${id}: not in the ledger yet; ${count(additions.length, 'claim')}, each known since the day its first article was published`
    : `${id}: ${parts.length === 0 ? 'the ledger has what the files have' : parts.join(', ')}`;
  return [
    head,
    ...(isNew ? [] : additions.map((text) => line('new', text.id, brief(text)))),
    ...amendments.map(({ text, before, change }) =>
      line(change, text.id, fieldChanges(before.claim, text).join('; ')),
    ),
    ...missing.map((claim) =>
      line(
        'missing',
        claim,
        `not in the files; kept. To withdraw it, bring it back and: desk retract ${claim} --why …`,
      ),
    ),
    ...old.map(({ claim, rev, current }) =>
      line(
        'old',
        claim,
        `as it was at revision ${rev}, the ledger has ${current}: an old checkout? Left alone; to record it as a change: --accept ${claim}`,
      ),
    ),
    ...conflicts.map(({ claim, rev, current }) =>
      line(
        'conflict',
        claim,
        `edited from revision ${rev}, the ledger has ${current}, which is kept. See desk history ${claim}, edit the file anew from there, or: --accept ${claim}`,
      ),
    ),
    ...(waits
      ? [`  more than ${SYNC_RULES.massLimit} changes at once: a running bot leaves them to you`]
      : []),
  ];
}

const line = (what: string, claim: string, more: string): string => `  ${what.padEnd(10)} ${claim}: ${more}`;

const brief = (text: ClaimText): string =>
  text.measure === null ? text.statement : `${text.measure}, ${figureInWords(text)}`;
