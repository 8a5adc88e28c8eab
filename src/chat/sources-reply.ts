import { rootOf, voices } from '../claims/independence.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { listInWords } from '../claims/words/list.ts';
import { possessive, sourceName } from '../claims/words/speaker.ts';
import { counted } from '../query/answer/counts.ts';
import type { SourceProfile } from '../query/sources/profile.ts';
import type { Action } from './action.ts';
import { loudestSource } from './loudest.ts';
import type { Block, Reply } from './reply.ts';

/** A menu longer than this is none; Discord takes no more. */
const MOST_CHOICES = 25;

/** Everybody who speaks in a dossier: parents with what speaks for them, then who only passes on. */
export function sourcesReply(profiles: readonly SourceProfile[], dossier: Dossier): Reply {
  const heard = new Set(voices([...dossier.claims.values()], dossier).map(({ id }) => id));
  const speakers = profiles.filter(({ source }) => heard.has(source.id));
  const carriers = profiles.filter(({ source, carried }) => !heard.has(source.id) && carried.length > 0);
  const summary = `${dossier.title}: ${counted(speakers.length, 'independent voice')}, and ${carriers.length} who ${carriers.length === 1 ? 'passes' : 'pass'} on what they say.`;
  const list = (
    title: string,
    of: readonly SourceProfile[],
    about: (one: SourceProfile) => string,
  ): Block => ({
    kind: 'list',
    title,
    entries: of.map((profile) => ({ title: [profile.source.name], detail: [about(profile)] })),
  });
  const example = loudestSource(dossier);
  return {
    to: 'channel',
    summary,
    blocks: [
      { kind: 'lead', text: summary },
      list('Who speaks', speakers, speaks),
      list('Who passes on', carriers, (profile) => carries(profile, heard, dossier)),
      ...(example === undefined ? [] : [oneOfThem(sourceName(example.id, dossier), dossier)]),
    ],
    actions: [choice(profiles, dossier)],
  };
}

function oneOfThem(name: string, { command }: Dossier): Block {
  const examples = [{ type: `sources ${name}`, brings: 'Who that is, what they said and who disagrees' }];
  return { kind: 'examples', title: 'One of them', command, examples };
}

/** Those that have most to show, bodies and persons too. */
function choice(profiles: readonly SourceProfile[], dossier: Dossier): Action {
  const weight = ({ said, carried }: SourceProfile) => said.length + carried.length;
  const choices = [...profiles]
    .filter((profile) => weight(profile) > 0)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_CHOICES)
    .map(({ source }) => ({ label: sourceName(source.id, dossier), value: source.id }));
  const target = { dossier: dossier.id, input: { command: 'sources', options: {} } };
  return { kind: 'choose', label: 'One of them …', target, option: 'name', choices };
}

/** What a body of somebody heard says itself counts there; an outlet that remarks on something is no voice. */
function carries(
  { source, said, carried }: SourceProfile,
  heard: ReadonlySet<string>,
  dossier: Dossier,
): string {
  const root = rootOf(source.id, dossier);
  const own = heard.has(root.id)
    ? `, beside ${said.length} that count as ${possessive(sourceName(root.id, dossier))}`
    : `, and ${counted(said.length, 'remark')} of its own`;
  return `${counted(carried.length, 'claim')}${said.length === 0 ? '' : own}`;
}

function speaks({ children, said }: SourceProfile): string {
  const active = children.filter(({ id }) => said.some(({ originators }) => originators.includes(id)));
  const through = active.map(({ short, name }) => short ?? name);
  return `${counted(said.length, 'claim')}${through.length > 0 ? `, through ${listInWords(through)}` : ''}`;
}
