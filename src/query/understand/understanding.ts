import type { AsOfMode, Span } from '../dates/span.ts';

export type Intent =
  | 'figures'
  | 'positions'
  | 'sources'
  | 'timeline'
  | 'number'
  | 'statements'
  | 'help'
  | 'none';

/** "4,000" is a value; "more than 1,000" only a min; "between 11,000 and 12,000" both ends. */
export interface AskedNumber {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface Correction {
  /** As typed. */
  readonly from: string;
  /** As read. */
  readonly to: string;
}

/** What an answer must not hold: "except casualties", "not wounded", "anything but Zelensky". */
export interface Excluded {
  readonly topics: readonly string[];
  readonly measures: readonly string[];
  readonly sources: readonly string[];
}

/** A question, read. Ids are the dossier's; within one list they mean *any of these*, between lists *and*. */
export interface Understanding {
  readonly intent: Intent;
  readonly topics: readonly string[];
  readonly measures: readonly string[];
  readonly propositions: readonly string[];
  /** Who says it: every source that is neither a wire nor an outlet. A parent stands for its children too. */
  readonly sources: readonly string[];
  /** Who carries it: wires and outlets. They can be originators as well. */
  readonly outlets: readonly string[];
  readonly documents: readonly string[];
  readonly places: readonly string[];
  readonly populations: readonly string[];
  readonly scopes: readonly string[];
  /**
   * Measures that claims must speak of, whatever they count: of "prisoners killed", what is said of prisoners
   * who died. The dead that are counted are others.
   */
  readonly speaksOf: readonly string[];
  /** Words looked for in statements and quotes, as typed. */
  readonly words: readonly string[];
  readonly asOf: Span | null;
  readonly asOfMode: AsOfMode | null;
  readonly number: AskedNumber | null;
  /** "who denies it": only this stance is asked for. */
  readonly stance: 'asserts' | 'denies' | null;
  readonly excluded: Excluded;
  /** Sides are set against each other: "nis vs kyiv". */
  readonly compares: boolean;
  /** The question names no topic: this is the channel's last one. Also the only one in `topics` then. */
  readonly assumedTopic: string | null;
  readonly corrected: readonly Correction[];
  /** Conditions that were dropped because nothing satisfied all; whole sentences. Filled by `retrieve`. */
  readonly relaxed: readonly string[];
  /** Words that were not understood, as typed. */
  readonly ignored: readonly string[];
  /** Whole questions to type instead. */
  readonly didYouMean: readonly string[];
}

export const NOTHING_UNDERSTOOD: Understanding = {
  intent: 'none',
  topics: [],
  measures: [],
  propositions: [],
  sources: [],
  outlets: [],
  documents: [],
  places: [],
  populations: [],
  scopes: [],
  speaksOf: [],
  words: [],
  asOf: null,
  asOfMode: null,
  number: null,
  stance: null,
  excluded: { topics: [], measures: [], sources: [] },
  compares: false,
  assumedTopic: null,
  corrected: [],
  relaxed: [],
  ignored: [],
  didYouMean: [],
};
