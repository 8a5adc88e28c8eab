import type { AnyClaim } from './figures/computed.ts';
import type { Dossier } from './record/dossier.ts';

type Read<T> = (claim: AnyClaim, dossier: Dossier) => T;

/**
 * What is read off a claim, read once: a dossier that changes is another one, and every answer that shows the
 * claim asks for the same.
 */
export function once<T>(read: Read<T>): Read<T> {
  const known = new WeakMap<Dossier, WeakMap<AnyClaim, T>>();
  return (claim, dossier) => {
    const ofDossier = known.get(dossier) ?? new WeakMap<AnyClaim, T>();
    known.set(dossier, ofDossier);
    const before = ofDossier.get(claim);
    if (before !== undefined) return before;
    const made = read(claim, dossier);
    ofDossier.set(claim, made);
    return made;
  };
}
