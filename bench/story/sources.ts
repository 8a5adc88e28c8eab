import { type Source, source } from '../../src/claims/record/source.ts';
import type { coiner, Name } from './coin.ts';

export interface Speakers {
  /** Whoever can be an originator: states, their bodies, their people. */
  readonly speakers: readonly Source[];
  readonly outlets: readonly Source[];
  readonly names: ReadonlyMap<string, Name>;
}

const STATES = 140;
const BODIES_OF_EACH = 5;
const PEOPLE_OF_EACH = 5;
const OUTLETS = 400;
const BODIES = [
  'Ministry of Defence',
  'General Staff',
  'Border Guard',
  'Security Service',
  'Military Intelligence',
] as const;

export function coinSpeakers(coin: ReturnType<typeof coiner>): Speakers {
  const names = new Map<string, Name>();
  const named = (id: string, kind: 'state' | 'person' | 'place') => {
    const name = coin(kind);
    names.set(id, name);
    return name;
  };
  const speakers = times(STATES).flatMap((at) => {
    const id = `state-${at}`;
    const { latin, cyrillic } = named(id, 'state');
    const capital = named(`${id}-capital`, 'place').latin;
    const state = source.parse({ id, name: latin, aliases: [cyrillic, capital], kind: 'state' });
    const bodies = times(BODIES_OF_EACH).map((which) => {
      const body = BODIES[which % BODIES.length] ?? '';
      const letters = `${latin.slice(0, 4)}${initials(body)}`;
      return source.parse({
        id: `${id}-body-${which}`,
        name: `${latin}'s ${body}`,
        short: letters.toUpperCase(),
        aliases: [`${latin} ${body}`, `${capital} ${body}`],
        kind: 'state',
        parent: id,
      });
    });
    const people = times(PEOPLE_OF_EACH).map((which) => {
      const person = `${id}-person-${which}`;
      const surname = named(person, 'person');
      return source.parse({
        id: person,
        name: `Minister ${surname.latin}`,
        short: surname.latin,
        aliases: [surname.cyrillic],
        kind: 'person',
        parent: id,
      });
    });
    return [state, ...bodies, ...people];
  });
  const outlets = times(OUTLETS).map((at) => {
    const { latin } = named(`outlet-${at}`, 'place');
    return source.parse({
      id: `outlet-${at}`,
      name: `${latin} Daily`,
      aliases: [`the ${latin} Daily`, `${latin.toLowerCase()}.example`],
      kind: at % 8 === 0 ? 'wire' : 'outlet',
    });
  });
  return { speakers, outlets, names };
}

const initials = (words: string) => words.replace(/[^A-Z]/g, '');
const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
