import type { Measure } from '../../claims/record/measure.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { isFiller } from '../words/filler.ts';
import { words } from '../words/tokens.ts';
import { PEOPLE } from './word-lists.ts';

/** What a dossier's own records say about the words of a message; made once for each dossier. */
export interface Vocabulary {
  /** Words that name what the dossier counts: of its population's names and of its measures' units. */
  readonly counted: ReadonlySet<string>;
  /** Words of its population's names alone: they tell "North Korean losses" from others. */
  readonly own: ReadonlySet<string>;
  /** The units in which a population's claims count; by population. */
  readonly unitsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Measures by the word of their unit. */
  readonly byUnit: ReadonlyMap<string, readonly string[]>;
  /** What a topic's name stands for beside a number: "losses" are the killed or wounded. */
  readonly measureOfTopic: ReadonlyMap<string, string>;
  /** Measures of what came on top, by family. */
  readonly increments: ReadonlyMap<string, string>;
}

const known = new WeakMap<DossierIndex, Vocabulary>();

export function vocabularyOf(index: DossierIndex): Vocabulary {
  const before = known.get(index);
  if (before !== undefined) return before;
  const made = build(index);
  known.set(index, made);
  return made;
}

function build({ dossier, claims }: DossierIndex): Vocabulary {
  const population = dossier.populations.get(dossier.defaults.population);
  const names = population === undefined ? [] : [population.label, ...population.aliases].flatMap(words);
  const own = new Set(names.filter((word) => !isFiller(word) || PEOPLE.has(word)).flatMap(numbersOf));
  const measures = [...dossier.measures.values()];
  const byUnit = new Map<string, string[]>();
  for (const { id, unit } of measures)
    for (const word of words(unit))
      for (const form of numbersOf(word)) byUnit.set(form, [...(byUnit.get(form) ?? []), id]);
  const unitsOf = new Map<string, Set<string>>();
  for (const { population: id, measure } of claims) {
    const unit = dossier.measures.get(measure ?? '')?.unit;
    if (unit !== undefined) unitsOf.set(id, (unitsOf.get(id) ?? new Set()).add(unit));
  }
  return {
    own,
    unitsOf,
    counted: new Set([...own, ...byUnit.keys()]),
    byUnit,
    measureOfTopic: new Map(
      [...dossier.topics.values()].flatMap(({ id, measures: of }) => {
        const main = mainMeasure(
          of.flatMap((measure) => dossier.measures.get(measure) ?? []),
          isTaken(id),
        );
        return main === null ? [] : [[id, main] as const];
      }),
    ),
    increments: new Map(
      measures
        .filter(({ accumulation }) => accumulation === 'increment')
        .map(({ id, family }) => [family, id]),
    ),
  };

  /** A measure that an earlier topic lists belongs to that one. */
  function isTaken(topic: string) {
    const topics = [...dossier.topics.values()];
    const earlier = topics.slice(
      0,
      topics.findIndex(({ id }) => id === topic),
    );
    const taken = new Set(earlier.flatMap(({ measures: of }) => of));
    return (measure: Measure) => taken.has(measure.id);
  }
}

const numbersOf = (word: string) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`]);

/**
 * The first measure that the topic lists, where its measures all count one kind of thing. "Arms" stand for
 * no measure: 220 of them may be anything.
 */
function mainMeasure(measures: readonly Measure[], isTaken: (measure: Measure) => boolean): string | null {
  const [first] = measures;
  if (first === undefined || isTaken(first)) return null;
  const ids = new Set(measures.map(({ id }) => id));
  const widest = measures.filter(({ partOf }) => partOf === null || !ids.has(partOf));
  return widest.every(({ unit }) => unit === first.unit) ? first.id : null;
}
