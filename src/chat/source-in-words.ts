import type { Source } from '../claims/record/source.ts';
import { listInWords } from '../claims/words/list.ts';
import { counted } from '../query/answer/counts.ts';
import type { SourceProfile } from '../query/sources/profile.ts';

/** More than these nobody reads. */
const MOST_WAYS = 5;

/** As it stands in a table: "NIS". */
export const nameOf = ({ short, name }: Source): string => short ?? name;

const KINDS: Record<Source['kind'], string> = {
  state: 'a state body',
  person: 'a person',
  wire: 'a news agency',
  outlet: 'an outlet',
  officials: 'officials who are not named',
  group: 'a group of bodies',
};

/** "National Intelligence Service (NIS): a state body, counted as part of South Korea. …" */
export function whoItIs({ source, parent, children, said, carried }: SourceProfile): string {
  const name =
    source.short && source.short !== source.name ? `${source.name} (${source.short})` : source.name;
  const party = source.party ?? parent?.party;
  const passedOn =
    carried.length > 0
      ? [`${said.length > 0 ? carried.length : counted(carried.length, 'claim')} passed on from others`]
      : [];
  const claims = [...(said.length > 0 ? [counted(said.length, 'claim')] : []), ...passedOn];
  return [
    `${name}: ${KINDS[source.kind]}${parent ? `, counted as part of ${parent.name}` : ''}.`,
    ...(party ? [party] : []),
    ...(children.length > 0 ? [`It speaks through ${listInWords(children.map(nameOf))}.`] : []),
    `Here: ${claims.length > 0 ? listInWords(claims) : 'no claims'}.`,
    ...(source.note ? [source.note] : []),
  ].join(' ');
}

/** One sentence for both, so that neither is left out for length. */
export function howItReachedUs({ ways, words }: SourceProfile): string[] {
  if (words.mentions === 0) return [];
  const paths = ways
    .slice(0, MOST_WAYS)
    .map(({ relay, mentions }) => `${relay.map(nameOf).join(' → ')} (${mentions})`);
  const through = paths.length > 0 ? `Through ${listInWords(paths)}. ` : '';
  return [`${through}${changedIn(words)} changed the words.`];
}

/** Of an outlet or an agency: what happens to others' words on their way through it. */
export function howItPassesOn({ passing, source }: SourceProfile): string[] {
  if (passing.mentions === 0) return [];
  return [`${changedIn(passing)} that came through ${nameOf(source)} changed the words of who spoke.`];
}

const changedIn = ({ changed, mentions }: SourceProfile['words']): string =>
  `${changed === 0 ? 'None' : changed} of ${counted(mentions, 'mention')}`;
