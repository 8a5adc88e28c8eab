import type { Dossier } from '../../claims/record/dossier.ts';
import type { Cue } from './cues.ts';
import type { Intent, Understanding } from './understanding.ts';

type Read = Pick<
  Understanding,
  | 'topics'
  | 'measures'
  | 'propositions'
  | 'sources'
  | 'outlets'
  | 'documents'
  | 'number'
  | 'words'
  | 'compares'
  | 'stance'
>;

/** What kind of answer is asked for; the most specific reading wins. */
export function intentOf(read: Read, cues: ReadonlySet<Cue>, holds: TopicKinds): Intent {
  const { topics, measures, propositions, number, words } = read;
  const hasSubject = topics.length + measures.length + propositions.length > 0;
  const hasVoice = read.sources.length + read.outlets.length > 0;
  if (cues.has('timeline')) return 'timeline';
  if (number !== null) return cues.has('origin') ? 'sources' : 'number';
  if (cues.has('origin')) return 'sources';
  if (read.stance !== null) return 'positions';
  if (measures.length > 0) return 'figures';
  if (propositions.length > 0) return 'positions';
  if (topics.length > 0) return holds(topics);
  if (read.compares) return 'figures';
  if (words.length > 0) return 'statements';
  if (!hasSubject && (hasVoice || read.documents.length > 0)) return 'sources';
  return 'figures';
}

export type TopicKinds = (topics: readonly string[]) => 'figures' | 'positions' | 'statements';

/**
 * What a topic is mostly about, by its claims: figures where it holds more of them than positions,
 * positions where those prevail, and statements where it has neither measures nor propositions.
 */
export function topicKinds({ topics, claims }: Dossier): TopicKinds {
  const counts = new Map<string, { figures: number; positions: number }>();
  for (const { topic, kind } of claims.values()) {
    const count = counts.get(topic) ?? { figures: 0, positions: 0 };
    if (kind === 'figure') count.figures += 1;
    if (kind === 'position') count.positions += 1;
    counts.set(topic, count);
  }
  return (asked) => {
    const known = asked.flatMap((id) => topics.get(id) ?? []);
    if (known.every(({ measures, propositions }) => measures.length + propositions.length === 0))
      return 'statements';
    const total = (of: 'figures' | 'positions') =>
      asked.reduce((sum, id) => sum + (counts.get(id)?.[of] ?? 0), 0);
    return total('positions') > total('figures') ? 'positions' : 'figures';
  };
}
