import type { Dossier } from '../../src/claims/record/dossier.ts';
import { readLibrary } from '../../src/files/read-dossiers.ts';
import { buildIndex, type DossierIndex } from '../../src/query/index/dossier-index.ts';

/** The dossier that comes with the project, as it is now. */
async function dprk(): Promise<Dossier> {
  const { dossiers, problems } = await readLibrary('data', 'dprk');
  const [dossier] = dossiers;
  if (dossier === undefined) throw new Error(JSON.stringify(problems, null, 2));
  return dossier;
}

export async function dprkIndex(): Promise<DossierIndex> {
  return buildIndex(await dprk());
}
