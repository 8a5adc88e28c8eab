import { type Facet, facet } from '../../src/claims/record/facet.ts';
import { type Measure, measure } from '../../src/claims/record/measure.ts';
import { type Proposition, proposition, type Topic, topic } from '../../src/claims/record/topic.ts';
import type { coiner, Name } from './coin.ts';
import type { Random } from './random.ts';
import { ASPECTS, BECAME, COUNTED, DEEDS, EVENTS } from './vocabulary.ts';

export interface Facets {
  readonly topics: readonly Topic[];
  readonly measures: readonly Measure[];
  readonly propositions: readonly Proposition[];
  readonly places: readonly Facet[];
  readonly populations: readonly Facet[];
  readonly scopes: readonly Facet[];
  /** By id, for the things whose names are spelled in several ways. */
  readonly names: ReadonlyMap<string, Name>;
}

const TOPICS = 60;
const PROPOSITIONS = 120;
const PLACES = 800;
const FORCES = 220;
const PHASES = 220;

export function coinFacets(random: Random, coin: ReturnType<typeof coiner>): Facets {
  const names = new Map<string, Name>();
  const placed = (id: string, ending: 'place' | 'state') => {
    const name = coin(ending);
    names.set(id, name);
    return name;
  };
  const places = numbered(PLACES, 'place', (id, at) => {
    const { latin, cyrillic } = placed(id, 'place');
    const partOf = at === 0 ? null : `place-${Math.floor(at / 20)}`;
    return facet.parse({
      id,
      label: latin,
      aliases: [cyrillic, `${latin} region`, `${latin} oblast`],
      partOf,
    });
  });
  const populations = numbered(FORCES, 'force', (id) => {
    const { latin, cyrillic } = placed(id, 'state');
    return facet.parse({ id, label: `${latin} troops`, aliases: [`${latin} forces`, cyrillic] });
  });
  const scopes = numbered(PHASES, 'phase', (id) => {
    const { latin } = placed(id, 'place');
    return facet.parse({
      id,
      label: `operation ${latin}`,
      aliases: [`the ${latin} operation`, `op ${latin}`],
    });
  });
  const measures = COUNTED.flatMap((counted, at) =>
    BECAME.map((became) =>
      measure.parse({
        id: `${counted}-${became}`,
        label: `${counted} ${became}`,
        aliases: [`${became} ${counted}`, `${counted.slice(0, 3)}${became.slice(0, 2)}`],
        unit: counted,
        family: counted,
        accumulation: at % 4 === 3 ? 'stock' : 'cumulative',
      }),
    ),
  );
  const propositions = numbered(PROPOSITIONS, 'matter', (id, at) => {
    const { latin } = placed(id, 'place');
    const deed = random.pick(DEEDS);
    return proposition.parse({
      id,
      statement: `The army ${deed} ${latin}.`,
      short: `${deed.split(' ').at(-2)} ${latin}`,
      aliases: [`${latin} question`],
      topic: `topic-${at % TOPICS}`,
    });
  });
  const topics = numbered(TOPICS, 'topic', (id, at) => {
    const { latin } = placed(id, 'place');
    const event = EVENTS[at % EVENTS.length];
    return topic.parse({
      id,
      label: `${latin} ${event}`,
      aliases: [`${event} of ${latin}`, ...ASPECTS.slice(0, 2).map((aspect) => `${latin} ${aspect}`)],
      measures: measures.filter((_, number) => number % TOPICS === at).map((each) => each.id),
      propositions: propositions.filter((each) => each.topic === id).map((each) => each.id),
    });
  });
  return { topics, measures, propositions, places, populations, scopes, names };
}

const numbered = <T>(count: number, name: string, make: (id: string, at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(`${name}-${at}`, at));
