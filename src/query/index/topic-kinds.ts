import type { Dossier } from '../../claims/record/dossier.ts';

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
