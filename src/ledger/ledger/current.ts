import type { Session } from '../store/session.ts';
import { type Entry, entryOf } from './entry.ts';

const CLAIMS = 500;

/** The newest row of each claim; of all claims of the dossier when none are named. */
export async function newest(
  { db }: Session,
  dossier: string,
  claims?: readonly string[],
): Promise<Map<string, Entry>> {
  const rows = db
    .selectFrom('ledger')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('rev', '=', ({ selectFrom }) =>
      selectFrom('ledger as other')
        .select(({ fn }) => fn.max('other.rev').as('rev'))
        .where('other.dossier', '=', dossier)
        .whereRef('other.claim', '=', 'ledger.claim'),
    )
    .orderBy('seq');
  const found: Entry[] = [];
  if (claims === undefined) found.push(...(await rows.execute()).map(entryOf));
  for (let from = 0; from < (claims?.length ?? 0); from += CLAIMS) {
    const some = claims?.slice(from, from + CLAIMS) ?? [];
    found.push(...(await rows.where('claim', 'in', some).execute()).map(entryOf));
  }
  return new Map(found.map((entry) => [entry.claim.id, entry]));
}
