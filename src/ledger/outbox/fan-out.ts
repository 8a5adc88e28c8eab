import { following } from '../channels/follows.ts';
import { readSettings, type Settings } from '../channels/settings.ts';
import type { Session } from '../store/session.ts';
import { enqueue, type Parcel } from './enqueue.ts';
import { parcelsForAnswer, type ShownClaim } from './to-answers.ts';
import { parcelsForFollowers, type Told } from './to-followers.ts';

/** Puts what one transaction recorded into the outbox: for those who follow it, and for those who were told otherwise. */
export async function fanOut(tx: Session, changes: readonly Told[], now: number): Promise<void> {
  const settings = await settingsFinder(tx);
  const parcels: Parcel[] = [];
  for (const dossier of new Set(changes.map((change) => change.dossier))) {
    const its = changes.filter((change) => change.dossier === dossier);
    const follows = await following(tx, { dossier });
    parcels.push(...parcelsForFollowers(its, follows, settings, tx.policy, now));
    for (const shown of await answersShowing(tx, dossier, new Set(its.map(({ claim }) => claim))))
      for (const { claim, seq } of its)
        if (claim === shown.claim && seq > shown.shownSeq)
          parcels.push(...parcelsForAnswer(shown, seq, settings, tx.policy, now));
  }
  await enqueue(tx, parcels, now);
}

export async function settingsFinder({
  db,
}: Session): Promise<(channel: string, dossier: string) => Settings | undefined> {
  const rows = await db.selectFrom('settings').selectAll().execute();
  const known = new Map(rows.map((row) => [`${row.dest} ${row.dossier}`, readSettings(row)]));
  return (channel, dossier) => known.get(`${channel} ${dossier}`);
}

const CLAIMS = 500;

async function answersShowing(
  { db }: Session,
  dossier: string,
  claims: ReadonlySet<string>,
): Promise<ShownClaim[]> {
  const ids = [...claims];
  const found: ShownClaim[] = [];
  for (let from = 0; from < ids.length; from += CLAIMS)
    found.push(
      ...(await db
        .selectFrom('shown')
        .innerJoin('answers', 'answers.key', 'shown.answer')
        .innerJoin('posts', 'posts.answer', 'answers.key')
        .select(['posts.dest', 'posts.message', 'shown.claim', 'answers.dossier'])
        .select(['shown.seq as shownSeq', 'posts.at as postedAt'])
        .where('answers.dossier', '=', dossier)
        .where('shown.claim', 'in', ids.slice(from, from + CLAIMS))
        .orderBy('posts.at')
        .execute()),
    );
  return found;
}
