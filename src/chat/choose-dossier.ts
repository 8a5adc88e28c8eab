import type { DossierIndex } from '../query/index/dossier-index.ts';

/** How the dossier was settled on; the reply says so where it was not the asker's own word. */
export type ChosenBy = 'word' | 'thread' | 'channel' | 'only' | 'all';

export interface Choice {
  readonly indexes: readonly [DossierIndex, ...DossierIndex[]];
  readonly by: ChosenBy;
  /** The text without the word that named a dossier. */
  readonly text: string;
}

/** What is known about where something is asked. Each is a dossier's id. */
export interface Hints {
  /** The dossier whose own command was typed. */
  readonly command: string | null;
  readonly thread: string | null;
  readonly channel: string | null;
}

/**
 * Which dossier a question is for: the first word names one, else the thread's, else the channel's default,
 * else the only one, else all of them. Where there is but one, nobody needs to be told which it was.
 */
export function chooseDossier(
  text: string,
  indexes: readonly [DossierIndex, ...DossierIndex[]],
  hints: Hints,
): Choice {
  const byId = (id: string | null) => indexes.find(({ dossier }) => dossier.id === id);

  const commanded = byId(hints.command);
  if (commanded) return { indexes: [commanded], by: 'word', text };

  const [first = '', ...rest] = text.split(/\s+/u);
  const word = first.replace(/^\//, '').toLowerCase();
  const named = indexes.find(({ dossier }) => dossier.id === word || dossier.command === word);
  // With one dossier its name may be typed as well: "dprk casualties" is what its command teaches.
  if (named) return { indexes: [named], by: indexes.length === 1 ? 'only' : 'word', text: rest.join(' ') };

  if (indexes.length === 1) return { indexes, by: 'only', text };
  const thread = byId(hints.thread);
  if (thread) return { indexes: [thread], by: 'thread', text };
  const channel = byId(hints.channel);
  if (channel) return { indexes: [channel], by: 'channel', text };
  return { indexes, by: 'all', text };
}
