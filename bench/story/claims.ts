import type { Claim } from '../../src/claims/record/claim.ts';
import type { Dated } from '../../src/claims/record/dated.ts';
import { dayNumber, isoDay } from '../../src/claims/record/day.ts';
import type { Document } from '../../src/claims/record/document.ts';
import type { Measure } from '../../src/claims/record/measure.ts';
import type { Mention } from '../../src/claims/record/mention.ts';
import type { Qualifier } from '../../src/claims/record/qualifier.ts';
import type { Source } from '../../src/claims/record/source.ts';
import { numberInWords } from '../../src/claims/words/number.ts';
import { prose } from './documents.ts';
import type { Facets } from './facets.ts';
import type { Random } from './random.ts';

/** Who is known to count or to speak of a thing: a few, as in the news, never everybody. */
export interface Beat {
  readonly topic: string;
  readonly measure: Measure | null;
  readonly proposition: string | null;
  readonly speakers: readonly Source[];
  readonly place: string;
}

const QUALIFIERS: readonly (Qualifier | null)[] = [
  null,
  null,
  'about',
  'more than',
  'at least',
  'up to',
  'nearly',
];

export interface Telling {
  readonly facets: Facets;
  readonly documents: readonly Document[];
  readonly first: number;
  readonly days: number;
  readonly random: Random;
}

/** One claim on a beat, as far through the story as `progress` (0 to 1) says. */
export function tellClaim(at: number, beat: Beat, progress: number, telling: Telling): Claim {
  const { facets, random, first, days } = telling;
  const speaker = random.pick(beat.speakers);
  const day = first + Math.floor(progress * days);
  const figure = beat.measure === null ? null : figureOf(beat, progress, random);
  const name = speaker.short ?? speaker.name;
  const label = beat.measure?.label ?? '';
  const place = facets.places[Number(beat.place.split('-')[1])]?.label ?? '';
  const said = figure === null ? 'speaks of' : `puts the ${label} at ${figure.words}`;
  const statement = `${name} ${said} near ${place}, ${prose(6, random)}.`;
  return {
    id: `claim-${at}`,
    rev: 1,
    kind: figure !== null ? 'figure' : beat.proposition !== null ? 'position' : 'event',
    topic: beat.topic,
    statement: flat(statement),
    originators: [speaker.id],
    occasion: null,
    measure: beat.measure?.id ?? null,
    proposition: beat.proposition,
    stance: beat.proposition === null ? null : random.chance(0.6) ? 'asserts' : 'denies',
    implies: [],
    population: random.chance(0.9) ? 'force-0' : random.pickEarly(facets.populations).id,
    place: beat.place,
    scope: random.chance(0.1) ? random.pickEarly(facets.scopes).id : null,
    period: null,
    value: figure?.value ?? null,
    min: null,
    max: null,
    qualifier: figure?.qualifier ?? null,
    method: null,
    modality: 'asserted',
    asOf: random.chance(0.9) ? on(day) : null,
    statedOn: random.chance(0.8) ? on(day) : null,
    status: 'current',
    statusReason: null,
    supersedes: null,
    addsTo: null,
    preferred: null,
    note: null,
    mentions: mentionsOf(progress, `${name}: ${figure?.words ?? ''} ${label} near ${place}`, telling),
  };
}

/** A running total climbs with the story; those who count it differ by up to a third, and round. */
function figureOf({ measure }: Beat, progress: number, random: Random) {
  const size = 50 * (1 + ((measure?.id.length ?? 0) % 7) ** 3);
  const exact = size * (0.2 + progress) * (0.7 + random.next() * 0.6);
  const grain = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - (random.chance(0.3) ? 2 : 1));
  const value = Math.max(1, Math.round(exact / grain) * grain);
  const qualifier = random.pick(QUALIFIERS);
  return { value, qualifier, words: `${qualifier ?? ''} ${numberInWords(value)}`.trim() };
}

/** Printed by one to three papers in the days after it was said. */
function mentionsOf(progress: number, gist: string, { documents, random }: Telling): [Mention, ...Mention[]] {
  const print = (): Mention => {
    const near = Math.floor(progress * documents.length) + random.below(6);
    const document = documents[Math.min(documents.length - 1, near)] as Document;
    const quote = flat(`${gist}, ${prose(12, random)}`);
    return {
      document: document.id,
      quote,
      start: 0,
      end: quote.length,
      relay: [document.outlet],
      attribution: 'explicit',
      measureAsPrinted: null,
      qualifierAsPrinted: null,
      modalityAsPrinted: null,
      paraphrase: null,
      note: null,
    };
  };
  const more = Array.from({ length: random.chance(0.35) ? 1 + random.below(2) : 0 }, print);
  return [print(), ...more];
}

/** A text in one piece, as files give it: V8 keeps text that was put together as a tree of its pieces. */
const flat = (text: string): string => JSON.parse(JSON.stringify(text));

const on = (day: number): Dated => {
  const iso = isoDay(day);
  return { from: iso, to: iso, precision: 'day', basis: { kind: 'in-text' } };
};

export const FIRST_DAY = dayNumber('2024-01-01');
export const DAYS = 1000;
