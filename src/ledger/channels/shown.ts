import { sql } from 'kysely';
import { groupBy } from '../../claims/group-by.ts';
import { jsonRows } from '../store/json-rows.ts';
import type { Session } from '../store/session.ts';
import type { NewPost } from './posts.ts';

/** An answer that shows a claim as ledger row `shownSeq` has it, though row `seq` tells otherwise. */
export interface Overdue {
  readonly dest: string;
  readonly message: string;
  readonly dossier: string;
  readonly claim: string;
  readonly shownSeq: number;
  readonly seq: number;
}

/**
 * Records which ledger row of each claim the posts show; whoever calls holds the head, which is at `head`.
 * @returns what was recorded of these claims since
 */
export async function recordShown(
  tx: Session,
  posts: readonly NewPost[],
  head: number,
): Promise<readonly Overdue[]> {
  const recorded = await revisionsOf(tx, posts);
  const overdue: Overdue[] = [];
  const rows = posts.flatMap(({ dest, message, dossier, shown }) =>
    oldest(shown).map(({ claim, rev }) => {
      const revisions = recorded.get(keyOf({ dossier, claim })) ?? [];
      // A claim that the ledger does not know yet: whatever is recorded of it from now on overtakes it.
      const shownSeq = revisions.find((row) => row.rev === rev)?.seq ?? head;
      const row = { dest, message, dossier, claim, shownSeq };
      for (const { rev: later, seq } of revisions)
        if (later >= rev && seq > shownSeq) overdue.push({ ...row, seq });
      return row;
    }),
  );
  await insert(tx, rows);
  return overdue;
}

async function revisionsOf(tx: Session, posts: readonly NewPost[]) {
  const shown = new Map(
    posts.flatMap(({ dossier, shown: claims }) =>
      claims.map(({ claim }) => [keyOf({ dossier, claim }), { dossier, claim }] as const),
    ),
  );
  if (shown.size === 0) return new Map<string, readonly Revision[]>();
  const { rows } = await sql<Revision>`
    select ledger.dossier, ledger.claim, ledger.seq, ledger.rev from ${jsonRows(tx, [...shown.values()])}
    join ledger on ledger.dossier = value ->> 'dossier' and ledger.claim = value ->> 'claim'
    order by ledger.dossier, ledger.claim, ledger.rev`.execute(tx.db);
  return groupBy(rows, keyOf);
}

interface Revision {
  readonly dossier: string;
  readonly claim: string;
  readonly seq: number;
  readonly rev: number;
}

const keyOf = ({ dossier, claim }: Pick<Revision, 'dossier' | 'claim'>) => `${dossier} ${claim}`;

async function insert(tx: Session, rows: readonly Omit<Overdue, 'seq'>[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into shown (dest, message, dossier, claim, seq)
    select value ->> 'dest', value ->> 'message', value ->> 'dossier', value ->> 'claim',
      cast(value ->> 'shownSeq' as bigint)
    from ${jsonRows(tx, rows)}`.execute(tx.db);
}

/** An answer that shows a claim twice is corrected from the older of the two. */
function oldest(shown: NewPost['shown']): NewPost['shown'] {
  const first = new Map<string, NewPost['shown'][number]>();
  for (const one of shown) if (one.rev < (first.get(one.claim)?.rev ?? Infinity)) first.set(one.claim, one);
  return [...first.values()];
}
