import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import type { Source } from '../claims/record/source.ts';
import { listInWords } from '../claims/words/list.ts';
import { saidInWords } from '../claims/words/said.ts';
import { counted } from '../query/answer/counts.ts';
import type { SourceProfile } from '../query/sources/profile.ts';
import { documentLinks } from './document-links.ts';
import { pageOf, pageTurns } from './page.ts';
import type { Block, Line, Reply } from './reply.ts';

/** So many fit into every platform's message, with what stands below them. */
const CLAIMS_A_PAGE = 5;
const REASONS_A_PAGE = 2;
/** More than these nobody reads. */
const MOST_WAYS = 5;

/**
 * One source for the whole channel: who it is, what it said, who disagrees, how that reached us. Further pages
 * show the rest of what it said and passed on, and of who disagrees.
 */
export function sourceReply(profile: SourceProfile, dossier: Dossier, asked: number): Reply {
  const { source, said, carried } = profile;
  const claims = pageOf([...said, ...carried], asked, CLAIMS_A_PAGE);
  const reasons = pageOf(profile.disagreements, asked, REASONS_A_PAGE);
  const { number, of } = claims.of < reasons.of ? reasons : claims;
  const isFirst = number === 1;
  // The shorter of the two ends earlier.
  const items = claims.number === number ? claims.items : [];
  const disagreements = reasons.number === number ? reasons.items : [];
  const what = `What ${nameOf(source)} says${carried.length > 0 ? ' and passes on' : ''}`;
  const page = of > 1 ? `${what}: page ${number} of ${of}.` : '';
  const lead = isFirst ? whoItIs(profile) : page;
  return {
    to: 'channel',
    summary: lead,
    blocks: [
      { kind: 'lead', text: lead },
      ...claimList(
        'Said',
        items.filter((claim) => said.includes(claim)),
        dossier,
      ),
      ...claimList(
        'Passed on',
        items.filter((claim) => carried.includes(claim)),
        dossier,
      ),
      ...remarks('Others disagree', disagreements),
      ...(isFirst ? remarks('How it reached us', howItReachedUs(profile)) : []),
      ...(isFirst && of > 1 ? [{ kind: 'footnote' as const, line: [page] }] : []),
    ],
    actions: pageTurns(
      { dossier: dossier.id, input: { command: 'sources', options: { name: source.id } } },
      { number, of },
    ),
  };
}

const nameOf = ({ short, name }: Source): string => short ?? name;

const KINDS: Record<Source['kind'], string> = {
  state: 'a state body',
  person: 'a person',
  wire: 'a news agency',
  outlet: 'an outlet',
  officials: 'officials who are not named',
  group: 'a group of bodies',
};

/** "National Intelligence Service (NIS): a state body, counted as part of South Korea. …" */
function whoItIs({ source, parent, children, said, carried }: SourceProfile): string {
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

function claimList(title: string, claims: readonly Claim[], dossier: Dossier): Block[] {
  if (claims.length === 0) return [];
  const entries = claims.map((claim) => ({ title: [claim.statement], detail: whenAndWhere(claim, dossier) }));
  return [{ kind: 'list', title, entries }];
}

function whenAndWhere(claim: Claim, dossier: Dossier): Line {
  const said = `${claim.statedOn === null ? '' : 'said '}${saidInWords(claim, 'short')}`;
  return [said, ...documentLinks(claim, dossier).flatMap((link, at) => [at === 0 ? ': ' : '; ', link])];
}

/** One sentence for both, so that neither is left out for length. */
function howItReachedUs({ ways, words }: SourceProfile): string[] {
  if (words.mentions === 0) return [];
  const paths = ways
    .slice(0, MOST_WAYS)
    .map(({ relay, mentions }) => `${relay.map(nameOf).join(' → ')} (${mentions})`);
  const through = paths.length > 0 ? `Through ${listInWords(paths)}. ` : '';
  const changed = words.changed === 0 ? 'None' : words.changed;
  return [`${through}${changed} of ${counted(words.mentions, 'mention')} changed the words.`];
}

function remarks(title: string, sentences: readonly string[]): Block[] {
  if (sentences.length === 0) return [];
  return [{ kind: 'remarks', title, remarks: sentences.map((sentence) => [sentence]) }];
}
