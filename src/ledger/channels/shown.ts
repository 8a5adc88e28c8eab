import { sql } from 'kysely';
import { groupBy } from '../../claims/group-by.ts';
import { jsonTexts } from '../store/json-rows.ts';
import type { Session } from '../store/session.ts';
import type { NewPost } from './posts.ts';

type Shows = Pick<NewPost, 'dossier' | 'shown'>;

/** A claim as an answer shows it. */
export interface Showing {
  readonly claim: string;
  /** The ledger row that it shows. */
  readonly seq: number;
  /** The rows that tell otherwise already. */
  readonly overtakenBy: readonly number[];
}

/**
 * Looks up, once for all the posts, which ledger row of each claim they show; whoever calls holds the head, which
 * is at `head`.
 * @returns what one of the posts shows
 */
export async function showingsIn(
  tx: Session,
  posts: readonly Shows[],
  head: number,
): Promise<(post: Shows) => readonly Showing[]> {
  const recorded = await revisionsOf(tx, posts);
  return ({ dossier, shown }) =>
    oldest(shown).map(({ claim, rev }) => {
      const revisions = recorded.get(dossier)?.get(claim) ?? [];
      // A claim that the ledger does not know yet: whatever is recorded of it from now on overtakes it.
      const shownSeq = revisions.find((row) => row.rev === rev)?.seq ?? head;
      const later = revisions.filter((row) => row.rev >= rev && row.seq > shownSeq);
      return { claim, seq: shownSeq, overtakenBy: later.map(({ seq }) => seq) };
    });
}

/** By dossier, and there by claim. */
type Revisions = ReadonlyMap<string, ReadonlyMap<string, readonly Revision[]>>;

interface Revision {
  readonly claim: string;
  readonly seq: number;
  readonly rev: number;
}

async function revisionsOf(tx: Session, posts: readonly Shows[]): Promise<Revisions> {
  const revisions = new Map<string, ReadonlyMap<string, readonly Revision[]>>();
  for (const [dossier, its] of groupBy(posts, (post) => post.dossier)) {
    const claims = new Set(its.flatMap(({ shown }) => shown.map(({ claim }) => claim)));
    if (claims.size === 0) continue;
    const { rows } = await sql<Revision>`
      select claim, seq, rev from ledger
      where dossier = ${dossier} and claim in (${jsonTexts(tx, [...claims])})`.execute(tx.db);
    revisions.set(
      dossier,
      groupBy(rows, ({ claim }) => claim),
    );
  }
  return revisions;
}

/** An answer that shows a claim twice is corrected from the older of the two. */
function oldest(shown: Shows['shown']): Shows['shown'] {
  const first = new Map<string, Shows['shown'][number]>();
  for (const one of shown) if (one.rev < (first.get(one.claim)?.rev ?? Infinity)) first.set(one.claim, one);
  return [...first.values()];
}
