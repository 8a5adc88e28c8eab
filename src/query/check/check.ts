import type { DossierIndex } from '../index/dossier-index.ts';
import type { CheckedFigure } from './checked-figure.ts';
import { judge } from './judge.ts';
import { readMessage } from './read-message.ts';

/** The longest message that is checked: what Slack and Discord let people write in one. */
export const LONGEST_MESSAGE = 4_000;

export interface CheckOptions {
  /** Today in the newsroom's zone, as an ISO day. */
  readonly today: string;
}

/**
 * The figures of a message, in its order, each set against the dossier. Of a longer message than
 * `LONGEST_MESSAGE` the rest is not read; whoever takes messages in refuses it.
 */
export function check(message: string, index: DossierIndex, { today }: CheckOptions): CheckedFigure[] {
  return readMessage(message.slice(0, LONGEST_MESSAGE), index, today).map((said) => {
    const { verdict, known, reason } = judge(said, index);
    const { text, start, end, value, min, max, qualifier } = said.span;
    return {
      ...{ text, start, end, value, min, max, qualifier },
      measure: said.measure ?? known[0]?.claim.measure ?? null,
      attributedTo: said.credited,
      verdict,
      claims: known.map(({ claim }) => claim.id),
      reason,
    };
  });
}
