import { problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';

/**
 * The words of a dossier's command that are commands themselves. A topic that is named or nicknamed like
 * one could never be asked for.
 */
export const COMMAND_WORDS: readonly string[] = [
  'me',
  'ask',
  'check',
  'sources',
  'help',
  'history',
  'follow',
  'unfollow',
  'following',
  'propose',
  'mute',
  'digest',
];

/** Discord takes 25 subcommands a command; these stay when the commands have theirs. */
const MOST_TOPICS = 14;

export function* reserved({ topics }: Records): Generator<Problem> {
  for (const entry of topics.sound) {
    const words = [
      { word: entry.id, field: ['id'] },
      ...entry.record.aliases.map((word, at) => ({ word, field: ['aliases', at] })),
    ];
    for (const { word, field } of words)
      if (COMMAND_WORDS.includes(word.toLowerCase()))
        yield problemAt(entry, field, `"${word}" is a command: give the topic another name`);
  }
  const beyond = topics.sound[MOST_TOPICS];
  if (beyond !== undefined)
    yield problemAt(
      beyond,
      [],
      `is topic ${MOST_TOPICS + 1} of ${topics.sound.length}: Discord's command shows the first ${MOST_TOPICS}, so join topics that belong together`,
      'warning',
    );
}
