import type { DossierIndex } from '../index/dossier-index.ts';
import type { Known } from './case.ts';
import type { CheckedFigure, SaidFigure } from './checked-figure.ts';
import { type Judgement, judge } from './judge.ts';
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
    const { said: figure, judgement } = resolve(said, index);
    const { verdict, known, reason } = judgement;
    const { text, start, end, value, min, max, qualifier } = said.span;
    return {
      ...{ text, start, end, value, min, max, qualifier },
      measure: figure.measure ?? commonMeasure(known),
      attributedTo: figure.credited,
      verdict,
      claims: known.map(({ claim }) => claim.id),
      reason,
    };
  });
}

/**
 * A number of which nothing says what it counts takes the measure of the only figure it can be. A word that
 * it only shares with another number yields to a figure that fits without it.
 */
function resolve(said: SaidFigure, index: DossierIndex): { said: SaidFigure; judgement: Judgement } {
  if (said.measure === null) {
    const open = judge(said, index);
    const measure = open.verdict === 'not-in-dataset' ? null : commonMeasure(open.known);
    if (measure === null) return { said, judgement: open };
    const known = { ...said, measure };
    return { said: known, judgement: judge(known, index) };
  }
  const judgement = judge(said, index);
  if (said.isShared && judgement.verdict !== 'matches') {
    const open = resolve({ ...said, measure: null, isShared: false }, index);
    if (open.judgement.verdict === 'matches') return open;
  }
  return { said, judgement };
}

function commonMeasure(known: readonly Known[]): string | null {
  const measures = new Set(known.map(({ claim }) => claim.measure));
  const [measure = null] = measures;
  return measures.size === 1 ? measure : null;
}
