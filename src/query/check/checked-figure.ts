import type { Qualifier } from '../../claims/record/qualifier.ts';
import type { NumberSpan } from '../numbers/number-span.ts';
import type { Stray } from './stray.ts';

/**
 * What a figure in a message is to the dossier. *misattributed*: it exists, from somebody else. *outdated*:
 * whoever is credited with it has given a later one.
 */
export type CheckVerdict = 'matches' | 'conflicts' | 'misattributed' | 'outdated' | 'not-in-dataset';

/** A figure of a message, checked. */
export interface CheckedFigure {
  /** As it stands there, its qualifier included; `start` and `end` count UTF-16 units of the message. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier | null;
  /** What it counts, as the message says or else as the claim it was found in does. */
  readonly measure: string | null;
  /** Ids of the sources that the message credits. */
  readonly attributedTo: readonly string[];
  readonly verdict: CheckVerdict;
  /** The claims and sums that decided, the most telling first. */
  readonly claims: readonly string[];
  /** One line that can be read aloud. */
  readonly reason: string;
}

/** A figure as the message has it, before it is set against anything. */
export interface SaidFigure {
  readonly span: NumberSpan;
  /** What it counts; null where nothing says so. */
  readonly measure: string | null;
  /** The word for what it counts stands with another number of a list, and may not be meant of this one. */
  readonly isShared: boolean;
  /** Told as what was so earlier: "up from 1,100". */
  readonly isFormer: boolean;
  /** The noun behind it, folded: "soldiers". */
  readonly noun: string | null;
  /** "3,000 more": on top of others, so that no total is meant. */
  readonly isIncrement: boolean;
  /** The population named with it; null where none is, or only the dossier's own in passing. */
  readonly population: string | null;
  /** "Ukrainians", "civilians": people that the dossier does not count, as the message calls them. */
  readonly otherPeople: string | null;
  /** "Russian and North Korean troops": the dossier's people are counted together with others. */
  readonly isMixed: boolean;
  readonly credited: readonly string[];
  readonly time: SaidTime | null;
  /** Does its sentence belong to another story? */
  readonly stray: Stray;
}

/** *within*: what was so, or was said, in that time. *as-of*: what stood on its last day. */
export interface SaidTime {
  readonly mode: 'within' | 'as-of';
  readonly from: string;
  readonly to: string;
}
