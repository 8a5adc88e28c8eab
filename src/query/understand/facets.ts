import { isShare } from '../../claims/record/measure.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { valuesOf } from '../index/tally.ts';
import type { Cue } from '../lexicon/cues.ts';
import { withoutMarks } from '../words/marks.ts';
import { askedNumber } from './asked-number.ts';
import { correctionsIn, suggestionsFor } from './corrections.ts';
import type { Gathered } from './gather.ts';
import type { Sentence } from './sentence.ts';
import type { AskedTime } from './time.ts';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding.ts';
import type { Unit } from './units.ts';

/** Everything of an understanding that the words themselves say, before it is judged what is asked. */
export function facetsOf(
  { text, units, cues, numbers, documents }: Sentence,
  { named, excluded, speaksOf }: Gathered,
  time: AskedTime,
  outside: ReadonlySet<number>,
  index: DossierIndex,
): Understanding {
  const isLeftAside = ({ kind }: Unit, at: number) =>
    outside.has(at) || kind === 'unknown' || kind === 'ordinary';
  const known = numbers.filter(({ percent }) => !percent || hasShares(index));
  const { number, others } = askedNumber(known, text);
  return {
    ...NOTHING_UNDERSTOOD,
    topics: [
      ...(cues.has('or') || cues.has('compare')
        ? named.topic
        : named.topic.filter((topic) => !isNarrowed(topic, named, index))),
      ...leftOver(units, named, excluded, index),
    ],
    measures: named.measure,
    propositions: [...new Set([...named.proposition, ...askedWhether(units, named, cues, index)])],
    sources: mostSpecific(named.source, cues, index),
    outlets: named.outlet,
    documents: [...new Set(documents)],
    places: named.place,
    // The dossier's own population is what every question is about.
    populations: named.population.filter((id) => id !== index.dossier.defaults.population),
    scopes: named.scope,
    speaksOf,
    words: searchedWords(units.filter((_, at) => !outside.has(at))),
    ...time,
    number,
    stance: cues.has('deny') ? 'denies' : cues.has('assert') ? 'asserts' : null,
    excluded: {
      topics: excluded.topic,
      measures: excluded.measure,
      sources: [...excluded.source, ...excluded.outlet],
    },
    compares: cues.has('compare'),
    corrected: correctionsIn(units),
    ignored: [
      ...units.filter(isLeftAside).map(({ first, last }) => withoutMarks(text.slice(first.start, last.end))),
      ...numbers.filter((span) => !known.includes(span)).map((span) => span.text),
    ],
    relaxed: others.length === 0 ? [] : [ONE_NUMBER],
    didYouMean: suggestionsFor(units, text),
  };
}

const hasShares = ({ dossier }: DossierIndex): boolean => [...dossier.measures.values()].some(isShare);

const ONE_NUMBER =
  'Of the figures only the first was looked for: type “check” before them, and each is compared with what is known';

type Named = Gathered['named'];

/** A topic beside one of its own measures or propositions only names the context: "casualties: killed". */
function isNarrowed(topic: string, named: Named, { dossier }: DossierIndex): boolean {
  const { measures = [], propositions = [] } = dossier.topics.get(topic) ?? {};
  return (
    named.measure.some((id) => measures.includes(id)) ||
    named.proposition.some((id) => propositions.includes(id))
  );
}

/** "not killed" asks for the rest of the casualties; "everything but the killed" for the rest of everything. */
function leftOver(
  units: readonly Unit[],
  named: Named,
  excluded: Named,
  { closure }: DossierIndex,
): string[] {
  const isAsked = named.topic.length + named.measure.length + named.proposition.length > 0;
  const isOfAll = units.some(({ cue, phrase }) => cue === 'not' && phrase.includes(' '));
  return isAsked || isOfAll
    ? []
    : [...new Set(excluded.measure.flatMap((id) => closure.topicsOfMeasure(id)))];
}

const WHETHER = new Set('is are was were do does did has have had isnt arent dont doesnt didnt'.split(' '));

/**
 * "are they still fighting?", "NIS on fighting": asked whether, or what somebody says of it, and not how many,
 * the positions that such figures imply answer too.
 */
function askedWhether(
  [first]: readonly Unit[],
  { measure, source, outlet }: Named,
  cues: ReadonlySet<Cue>,
  { story }: DossierIndex,
): string[] {
  const isWhether = WHETHER.has(first?.first.word ?? '');
  const isView = source.length + outlet.length > 0 && !cues.has('how-many');
  if (!isWhether && !isView) return [];
  return [...new Set(measure.flatMap((id) => valuesOf(story.implied, id)))];
}

/** "Seoul's NIS" is NIS; set against each other or listed, both stand. */
function mostSpecific(
  ids: readonly string[],
  cues: ReadonlySet<Cue>,
  index: DossierIndex,
): readonly string[] {
  if (ids.length < 2 || cues.has('compare') || cues.has('or')) return ids;
  const { sources } = index.dossier;
  const isAbove = (wider: string, id: string) => {
    for (let at = sources.get(id)?.parent; at; at = sources.get(at)?.parent) if (at === wider) return true;
    return false;
  };
  return ids.filter((id) => !ids.some((other) => isAbove(id, other)));
}

/**
 * Words to look for in the claims' text. The most frequent words of English say by themselves nothing
 * about what is asked ("what time is it"), unless several come together.
 */
function searchedWords(units: readonly Unit[]): string[] {
  const found = units.filter(({ kind }) => kind === 'text' || kind === 'frequent-text');
  const isTelling =
    found.length > 1 || units.some(({ kind }) => kind === 'text' || kind === 'facet' || kind === 'break');
  return isTelling ? [...new Set(found.map(({ first }) => first.word))] : [];
}
