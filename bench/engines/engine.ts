import type { Dossier } from '../../src/claims/record/dossier.ts';

/** A way to find claims, made ready for one dossier. */
export interface Engine {
  readonly name: string;
  /** The most claims it is run with: beyond, one question takes seconds. */
  readonly most: number;
  open(dossier: Dossier): Opened;
}

export interface Opened {
  /** Answers a question; the id of the claim that it would show first, null for none. */
  first(question: string): string | null;
  /** Forgets what earlier questions have taught it; left out by engines that learn nothing. */
  forget?(): void;
  /** What it holds outside of the JavaScript heap. */
  bytesElsewhere?(): number;
  close?(): void;
}
