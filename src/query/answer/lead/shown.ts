import type { Dossier } from '../../../claims/record/dossier.ts';
import type { Findings } from '../findings.ts';

/** What the first sentences are about. */
export interface Shown extends Pick<Findings, 'claims' | 'figures' | 'drifted' | 'positions' | 'verdicts'> {
  readonly dossier: Dossier;
}
