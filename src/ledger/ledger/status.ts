import type { Claim } from '../../claims/record/claim.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { UserError } from '../../errors.ts';
import { tagsOf } from '../channels/filter.ts';
import type { Session } from '../store/session.ts';
import { type Attribution, append } from './append.ts';
import { newest } from './current.ts';
import type { Entry } from './entry.ts';
import { holdHead } from './head.ts';

/**
 * Holds, retracts, supersedes or restores a claim, with the reason, as it now stands in the ledger. Throws
 * a UserError when the ledger has no such claim, or has it in that status already.
 */
export function changeStatus(
  session: Session,
  dossier: Dossier,
  claim: string,
  status: Claim['status'],
  by: Attribution & { readonly reason: string },
): Promise<Entry> {
  return session.transact(async (tx) => {
    await holdHead(tx);
    const before = (await newest(tx, dossier.id, [claim])).get(claim)?.claim;
    if (before === undefined)
      throw new UserError(
        'no-such-claim',
        `The ledger of ${dossier.id} has no claim ${claim}: check its id.`,
      );
    if (before.status === status)
      throw new UserError('status-already', `${claim} is ${status} already, since revision ${before.rev}.`);
    const text = { ...before, status, statusReason: status === 'current' ? null : by.reason };
    const change = { dossier: dossier.id, text, baseRev: before.rev, tags: tagsOf(dossier, text), ...by };
    const [entry] = await append(tx, [change]);
    if (entry === undefined) throw new Error(`${claim}: nothing was recorded`);
    return entry;
  });
}
