import { voices } from '../claims/independence.ts';
import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import type { Source } from '../claims/record/source.ts';
import { listInWords } from '../claims/words/list.ts';
import { saidInWords } from '../claims/words/said.ts';
import { counted } from '../query/answer/counts.ts';
import type { SourceProfile } from '../query/sources/profile.ts';
import { documentLinks } from './document-links.ts';
import type { Block, Line, Reply } from './reply.ts';

/** A list longer than this is cut, and says so. */
const ENTRIES = 12;

/** One source for the whole channel: who it is, what it said, how that reached us, who disagrees. */
export function sourceReply(profile: SourceProfile, dossier: Dossier): Reply {
  const lead = whoItIs(profile);
  return {
    to: 'channel',
    summary: lead,
    blocks: [
      { kind: 'lead', text: lead },
      ...claimList('Said', profile.said, dossier),
      ...claimList('Passed on', profile.carried, dossier),
      ...remarks('Others disagree', profile.disagreements),
      ...remarks('How it reached us', howItReachedUs(profile)),
    ],
  };
}

const KINDS: Record<Source['kind'], string> = {
  state: 'a state body',
  person: 'a person',
  wire: 'a news agency',
  outlet: 'an outlet',
  officials: 'officials who are not named',
  group: 'a group of bodies',
};

/** "National Intelligence Service (NIS), a state body, speaks for South Korea. …" */
function whoItIs({ source, parent, children, said, carried }: SourceProfile): string {
  const name =
    source.short && source.short !== source.name ? `${source.name} (${source.short})` : source.name;
  const party = source.party ?? parent?.party;
  return [
    `${name}: ${KINDS[source.kind]}${parent ? `, counted as part of ${parent.name}` : ''}.`,
    ...(party ? [party] : []),
    ...(children.length > 0
      ? [`It speaks through ${listInWords(children.map(({ short, name }) => short ?? name))}.`]
      : []),
    `Here: ${counted(said.length, 'claim')} of its own${carried.length > 0 ? `, ${carried.length} passed on from others` : ''}.`,
    ...(source.note ? [source.note] : []),
  ].join(' ');
}

function claimList(title: string, claims: readonly Claim[], dossier: Dossier): Block[] {
  if (claims.length === 0) return [];
  const entries = claims.slice(0, ENTRIES).map((claim) => ({
    title: [claim.statement],
    detail: when(claim, dossier),
  }));
  const more = claims.length - entries.length;
  return [
    { kind: 'list', title, entries },
    ...(more > 0
      ? [{ kind: 'footnote' as const, line: [`And ${more} more. Ask about one topic to see them.`] }]
      : []),
  ];
}

function when(claim: Claim, dossier: Dossier): Line {
  const links = documentLinks(claim, dossier).flatMap((link) => ['; ', link]);
  return [saidInWords(claim, 'short'), ...links];
}

function howItReachedUs({ ways, words }: SourceProfile): string[] {
  if (words.mentions === 0) return [];
  const paths = ways
    .slice(0, 5)
    .map(
      ({ relay, mentions }) => `${relay.map(({ short, name }) => short ?? name).join(' → ')} (${mentions})`,
    );
  const changed =
    words.changed === 0
      ? `None of ${counted(words.mentions, 'mention')} changed its words.`
      : `${words.changed} of ${counted(words.mentions, 'mention')} changed its words.`;
  return [...(paths.length > 0 ? [`Through ${listInWords(paths)}.`] : []), changed];
}

function remarks(title: string, sentences: readonly string[]): Block[] {
  if (sentences.length === 0) return [];
  return [{ kind: 'remarks', title, remarks: sentences.slice(0, ENTRIES).map((sentence) => [sentence]) }];
}

/** Everybody who speaks in a dossier: parents with what speaks for them, then who only passes on. */
export function sourcesReply(profiles: readonly SourceProfile[], dossier: Dossier): Reply {
  const heard = new Set(voices([...dossier.claims.values()], dossier).map(({ id }) => id));
  const speakers = profiles.filter(({ source }) => heard.has(source.id));
  const carriers = profiles.filter(({ source, carried }) => !heard.has(source.id) && carried.length > 0);
  const summary = `${dossier.title}: ${counted(speakers.length, 'independent voice')}, ${counted(carriers.length, 'outlet')} that passed them on.`;
  const entry = (profile: SourceProfile, detail: string) => ({
    title: [profile.source.name],
    detail: [detail],
  });
  return {
    to: 'channel',
    summary,
    blocks: [
      { kind: 'lead', text: summary },
      {
        kind: 'list',
        title: 'Who speaks',
        entries: speakers.map((profile) => entry(profile, speaks(profile))),
      },
      {
        kind: 'list',
        title: 'Who passes on',
        entries: carriers.map((profile) => entry(profile, carries(profile))),
      },
      { kind: 'footnote', line: [`For one of them: /${dossier.command} sources NAME`] },
    ],
  };
}

/** An outlet that remarks on something itself is no voice for it. */
function carries({ said, carried }: SourceProfile): string {
  const own = said.length === 0 ? '' : `, and ${counted(said.length, 'remark')} of its own`;
  return `${counted(carried.length, 'claim')}${own}`;
}

function speaks({ children, said }: SourceProfile): string {
  const active = children.filter(({ id }) => said.some(({ originators }) => originators.includes(id)));
  const through = active.map(({ short, name }) => short ?? name);
  return `${counted(said.length, 'claim')}${through.length > 0 ? `, through ${listInWords(through)}` : ''}`;
}
