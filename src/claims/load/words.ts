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

/** What means something of its own beside a topic: an option of every command, the tools of the desk. */
export const TOOL_WORDS: readonly string[] = [
  'private',
  'compare',
  'validate',
  'verify',
  'locate',
  'add-document',
  'schema',
  'misses',
  'sync',
  'hold',
  'retract',
  'restore-claim',
  'ledger',
  'outbox',
  'backup',
  'restore',
  'slack',
  'discord',
];

const RESERVED: ReadonlySet<string> = new Set([...COMMAND_WORDS, ...TOOL_WORDS]);

/** What people type must lead to one thing. */
export function* words(records: Records): Generator<Problem> {
  const { head, topics, measures, propositions, sources, populations, places, scopes } = records;
  if (head !== null && RESERVED.has(head.record.command))
    yield problemAt(
      head,
      ['command'],
      `"${head.record.command}" is a command of every dossier: choose another word, one that names the story`,
    );
  for (const entry of topics.sound) {
    if (RESERVED.has(entry.id))
      yield problemAt(entry, ['id'], `"${entry.id}" is a command: give the topic another name`);
    for (const { word, field } of aliasesOf(entry))
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
