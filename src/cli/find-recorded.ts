import { instead } from '../claims/load/messages.ts';
import { UserError } from '../errors.ts';
import { dossierFolders } from '../files/read-dossiers.ts';
import type { Entry } from '../ledger/ledger/entry.ts';
import type { Store } from '../ledger/store/open-store.ts';
import type { DataOptions } from './data-command.ts';

/**
 * What was recorded of a claim, the first first. Only the names of the dossiers come from the files, which
 * may be broken.
 */
export async function findRecorded(
  claim: string,
  { data, dossier }: DataOptions,
  store: Store,
): Promise<readonly [Entry, ...Entry[]]> {
  const known: string[] = [];
  const found: (readonly [Entry, ...Entry[]])[] = [];
  for (const id of await dossierFolders(data, dossier)) {
    const [first, ...later] = await store.ledger.history(id, claim);
    if (first !== undefined) found.push([first, ...later]);
    else known.push(...(await store.ledger.state(id)).keys());
  }
  const [only, ...others] = found;
  if (others.length > 0)
    throw severalDossiers(
      claim,
      found.map(([{ dossier: id }]) => id),
    );
  if (only !== undefined) return only;
  const hint = known.length === 0 ? 'it has none yet: desk sync' : instead(claim, known);
  throw new UserError('not-recorded', `The ledger has no claim ${claim}: ${hint}`);
}

export const severalDossiers = (claim: string, dossiers: readonly string[]): UserError =>
  new UserError(
    'which-dossier',
    `There is a claim ${claim} in several dossiers: name one with --dossier ${dossiers.join(' or --dossier ')}.`,
  );
