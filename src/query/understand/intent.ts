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
  if (propositions.length > 0) return 'positions';
  if (measures.length > 0) return 'figures';
  if (topics.length > 0) return holds(topics);
  if (read.compares) return 'figures';
  if (words.length > 0) return 'statements';
  if (!hasSubject && (hasVoice || read.documents.length > 0)) return 'sources';
  return 'figures';
}

export type TopicKinds = (topics: readonly string[]) => 'figures' | 'positions' | 'statements';

/**
 * What a topic mostly holds, by its claims: events, forecasts and statements where those outnumber the
 * rest, else figures, else positions. All of it is shown either way; this says what comes first.
 */
export function topicKinds({ claims }: Dossier): TopicKinds {
  const counts = new Map<string, { figures: number; positions: number; others: number }>();
  for (const { topic, kind } of claims.values()) {
    const count = counts.get(topic) ?? { figures: 0, positions: 0, others: 0 };
    count[kind === 'figure' ? 'figures' : kind === 'position' ? 'positions' : 'others'] += 1;
    counts.set(topic, count);
  }
  return (asked) => {
    const total = (of: 'figures' | 'positions' | 'others') =>
      asked.reduce((sum, id) => sum + (counts.get(id)?.[of] ?? 0), 0);
    const [figures, positions, others] = [total('figures'), total('positions'), total('others')];
    if (others > figures + positions) return 'statements';
    return positions > figures ? 'positions' : 'figures';
  };
}
