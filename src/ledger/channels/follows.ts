import { inChannel } from '../dest.ts';
import { openLane } from '../outbox/lanes.ts';
import type { Session } from '../store/session.ts';
import { type Filter, type FilterInput, readFilter, writeFilter } from './filter.ts';
import { dropUnfollowed } from './unfollowed.ts';

/** At once, or in one digest a day. */
export type Mode = 'now' | 'daily';

export interface Follow {
  readonly dest: string;
  readonly dossier: string;
  readonly filter: Filter;
  readonly mode: Mode;
  /** Who asked for it: the platform's own id, for messages to them. */
  readonly by: string;
  /** How others know them; null where the platform does not say. */
  readonly name: string | null;
  readonly at: number;
}

export interface NewFollow {
  readonly dest: string;
  readonly dossier: string;
  readonly filter: FilterInput;
  readonly mode: Mode;
  readonly by: string;
  readonly name?: string | null;
}

/** Following the same again changes its mode, and who asked for it. */
export function follow(session: Session, wanted: NewFollow): Promise<void> {
  return session.transact(async (tx) => {
    const { dest, dossier, mode, by, name = null } = wanted;
    const row = { dest, dossier, filter: writeFilter(wanted.filter), mode, by, name, at: await tx.now() };
    await openLane(tx, dest);
    await tx.db
      .insertInto('follows')
      .values(row)
      .onConflict((same) =>
        same.columns(['dest', 'dossier', 'filter']).doUpdateSet({ mode, by, name, at: row.at }),
      )
      .execute();
  });
}

/** Ends one follow, and takes back what waits because of it. False: there was none. */
export function unfollow(
  session: Session,
  dest: string,
  dossier: string,
  filter: FilterInput,
): Promise<boolean> {
  return session.transact(async (tx) => {
    const { numDeletedRows } = await tx.db
      .deleteFrom('follows')
      .where('dest', '=', dest)
      .where('dossier', '=', dossier)
      .where('filter', '=', writeFilter(filter))
      .executeTakeFirst();
    if (numDeletedRows > 0n) await dropUnfollowed(tx, dest, dossier, await following(tx, { dest, dossier }));
    return numDeletedRows > 0n;
  });
}

/** Ends all of a channel's follows, of one dossier or of every one; gives what they were. */
export function unfollowAll(
  session: Session,
  dest: string,
  dossier: string | null = null,
): Promise<readonly Follow[]> {
  return session.transact(async (tx) => {
    const ended = await following(tx, dossier === null ? { dest } : { dest, dossier });
    for (const id of new Set(ended.map((one) => one.dossier))) {
      await tx.db.deleteFrom('follows').where('dest', '=', dest).where('dossier', '=', id).execute();
      await dropUnfollowed(tx, dest, id, []);
    }
    return ended;
  });
}

export interface FollowQuery {
  readonly dest?: string;
  /** The channel and every thread in it. */
  readonly channel?: string;
  readonly dossier?: string;
}

/** Who follows what, the oldest first. */
export async function following({ db }: Session, query: FollowQuery): Promise<readonly Follow[]> {
  let rows = db.selectFrom('follows').selectAll().orderBy('at').orderBy('dest').orderBy('filter');
  if (query.dest !== undefined) rows = rows.where('dest', '=', query.dest);
  if (query.dossier !== undefined) rows = rows.where('dossier', '=', query.dossier);
  if (query.channel !== undefined) rows = rows.where(inChannel(query.channel));
  // Thousands follow the same: each filter is read once.
  const filters = new Map<string, Filter>();
  return (await rows.execute()).map(({ filter: written, mode, ...rest }) => {
    const filter = filters.get(written) ?? readFilter(written);
    filters.set(written, filter);
    return { ...rest, filter, mode: mode as Mode };
  });
}
