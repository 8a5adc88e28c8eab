import { type Entries, type Entry, problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';
import type { Path } from './yaml-file.ts';

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
  'show',
  'report',
  'mute',
  'digest',
  'settings',
];

/** What people type must lead to one thing. */
export function* words(records: Records): Generator<Problem> {
  const { topics, measures, propositions, sources, populations, places, scopes } = records;
  for (const entry of topics.sound) {
    for (const { word, field } of [{ word: entry.id, field: ['id'] }, ...aliasesOf(entry)])
      if (COMMAND_WORDS.includes(fold(word)))
        yield problemAt(entry, field, `"${word}" is a command: give the topic another name`);
  }
  for (const kind of [topics, measures, propositions, sources, populations, places, scopes])
    yield* ambiguous(kind);
}

function* ambiguous(entries: Entries<{ aliases: readonly string[] }>): Generator<Problem> {
  const owners = new Map(entries.sound.map(({ id }) => [fold(id), id]));
  for (const entry of entries.sound) {
    for (const { word, field } of aliasesOf(entry)) {
      const owner = owners.get(fold(word));
      if (owner === undefined) owners.set(fold(word), entry.id);
      else if (owner !== entry.id) {
        const message = `"${word}" means ${owner} as well, so that nobody can tell which is asked for: take it from one`;
        yield problemAt(entry, field, message, 'warning');
      }
    }
  }
}

function aliasesOf({ record }: Entry<{ aliases: readonly string[] }>): { word: string; field: Path }[] {
  return record.aliases.map((word, at) => ({ word, field: ['aliases', at] }));
}

const fold = (word: string) => word.normalize('NFKC').toLowerCase();
