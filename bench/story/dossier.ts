import { groupBy } from '../../src/claims/group-by.ts';
import type { Claim } from '../../src/claims/record/claim.ts';
import type { Dossier } from '../../src/claims/record/dossier.ts';
import type { Source } from '../../src/claims/record/source.ts';
import { type Beat, DAYS, FIRST_DAY, tellClaim } from './claims.ts';
import { coiner, type Name } from './coin.ts';
import { writeDocuments } from './documents.ts';
import { coinFacets, type Facets } from './facets.ts';
import { type Random, seeded } from './random.ts';
import { coinSpeakers } from './sources.ts';
import { COUNTED } from './vocabulary.ts';

/** A made-up story, and what it was made from. */
export interface Story {
  readonly dossier: Dossier;
  /** Names with several spellings, by the id of what they name. */
  readonly names: ReadonlyMap<string, Name>;
}

export interface StoryOptions {
  readonly claims: number;
  readonly seed: number;
  /** So many things only are spoken of, the first of them a measure; left out, all. */
  readonly beats?: number;
}

/**
 * A dossier of any size. Its vocabulary (thousands of names, each with aliases) stays the same whatever the
 * number of claims: a growing story says more about the same things.
 */
export function makeStory({ claims: count, seed, beats: spokenOf }: StoryOptions): Story {
  const random = seeded(seed);
  const coin = coiner(random);
  const facets = coinFacets(random, coin);
  const { speakers, outlets, names } = coinSpeakers(coin);
  const documents = writeDocuments(count, outlets, { first: FIRST_DAY, days: DAYS }, random);
  const beats = shareOut(facets, speakers, random).slice(0, spokenOf);
  const telling = { facets, documents, first: FIRST_DAY, days: DAYS, random };
  const claims = Array.from({ length: count }, (_, at): Claim => {
    // Squared: a story is told more densely the further it goes.
    const progress = Math.sqrt((at + random.next()) / count);
    return tellClaim(at, random.pick(beats), progress, telling);
  });
  return {
    names: new Map([...facets.names, ...names]),
    dossier: {
      id: 'bench',
      title: 'A made-up story',
      command: 'bench',
      language: 'en',
      timeZone: 'UTC',
      since: { from: '2024-01-01', to: '2024-12-31', precision: 'year' },
      defaults: { population: 'force-0', place: 'place-0' },
      unfurlDomains: [],
      bounds: [],
      populations: byId(facets.populations),
      places: byId(facets.places),
      scopes: byId(facets.scopes),
      families: byId(COUNTED.map((id) => ({ id, label: id, window: { strictDays: 7, looseDays: 31 } }))),
      measures: byId(facets.measures),
      topics: byId(facets.topics),
      propositions: byId(facets.propositions),
      sources: byId<Source>([...speakers, ...outlets]),
      documents: byId(documents),
      claims: byId(claims),
    },
  };
}

/** Of each state that speaks about a thing, these many of its bodies and people do. */
const SPEAKERS_OF_A_STATE = 3;

/** Eight tenths of what is said are figures, the rest are positions. On each, three states speak. */
function shareOut(facets: Facets, speakers: readonly Source[], random: Random): Beat[] {
  const states = [...groupBy(speakers, ({ id, parent }) => parent ?? id).values()];
  const mouths = (ofState: readonly Source[]) =>
    Array.from({ length: SPEAKERS_OF_A_STATE }, () => random.pick(ofState));
  const beat = (topic: string, about: Pick<Beat, 'measure' | 'proposition'>): Beat => ({
    ...about,
    topic,
    speakers: [random.pickEarly(states), random.pick(states), random.pick(states)].flatMap(mouths),
    place: random.pick(facets.places).id,
  });
  const topicOf = new Map(
    facets.topics.flatMap(({ id, measures }) => measures.map((measure) => [measure, id])),
  );
  return [
    ...facets.measures.map((measure) => beat(topicOf.get(measure.id) ?? '', { measure, proposition: null })),
    ...facets.propositions.map(({ id, topic }) => beat(topic, { measure: null, proposition: id })),
  ];
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));
