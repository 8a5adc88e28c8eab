import type { SuggestWords } from '../../src/chat/command.ts';
import { readChange } from './read-change.ts';
import { zonesLike } from './zones.ts';

/** What each setting is changed to most. */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['mute', ['1', '2', '3', '4', '6', '8', '12', '24', '48', '72', '168', '336']],
  ['digest', Array.from({ length: 24 }, (_, hour) => String(hour))],
  ['corrections', ['7', '14', '30', '60', '90', '365', 'off']],
]);

/** Changes that go on from what has been typed so far, best first; each can be sent as it stands. */
export const suggestChange: SuggestWords = (typed, { timeZone }) => {
  const [word = '', begun = '', ...rest] = typed.trim().split(/\s+/);
  const what = word.toLowerCase();
  const values = VALUES.get(what);
  if (values === undefined) return usual(timeZone).filter((change) => change.startsWith(what));

  const zone = what === 'digest' ? rest.join('_') : '';
  const going = rest.length > 0 ? [] : values.filter((value) => value.startsWith(begun.toLowerCase()));
  const isHour = what === 'digest' && values.includes(begun);
  const zones = isHour ? zonesLike(zone, timeZone).map((name) => `${begun} ${name}`) : [];
  const known = [...going, ...zones].map((value) => `${what} ${value}`);
  // Other numbers than these, and zones under names that nobody lists.
  const itself = [what, begun, zone].join(' ').trim();
  const isNew = !known.some((change) => change.toLowerCase() === itself.toLowerCase());
  return begun !== '' && isNew && isChange(itself) ? [...known, itself] : known;
};

/** One or more of each, to choose from before anything is typed. */
const usual = (zone: string): readonly string[] => [
  ...['mute 1', 'mute 3', 'mute 8', 'mute 24', 'unmute'],
  ...['digest 7', 'digest 9', 'digest 18'].map((digest) => `${digest} ${zone}`),
  ...['corrections 7', 'corrections 30', 'corrections off'],
];

function isChange(words: string): boolean {
  try {
    readChange(words, 0);
    return true;
  } catch {
    return false;
  }
}
