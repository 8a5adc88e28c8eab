import Database from 'better-sqlite3';
import type { Engine } from './engine.ts';
import { searchables } from './searchable.ts';

/** SQLite's full text search over trigrams, in memory: a claim must hold every word as typed. */
export const fts5: Engine = {
  name: 'SQLite FTS5 trigram',
  most: 100_000,
  open(dossier) {
    const database = new Database(':memory:');
    database.exec(
      "CREATE VIRTUAL TABLE claims USING fts5(id UNINDEXED, statement, quotes, names, tokenize = 'trigram')",
    );
    const insert = database.prepare('INSERT INTO claims VALUES (?, ?, ?, ?)');
    database.transaction(() => {
      for (const { id, statement, quotes, names } of searchables(dossier))
        insert.run(id, statement, quotes, names);
    })();
    const search = database
      .prepare<[string], string>('SELECT id FROM claims WHERE claims MATCH ? ORDER BY rank LIMIT 1')
      .pluck();
    return {
      first(question) {
        // Quoted, since a name can hold what is an operator to SQLite. Trigrams find nothing shorter than three.
        const words = question.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
        if (words.length === 0) return null;
        return search.get(words.map((word) => `"${word}"`).join(' ')) ?? null;
      },
      bytesElsewhere: () =>
        Number(database.pragma('page_count', { simple: true })) *
        Number(database.pragma('page_size', { simple: true })),
      close: () => database.close(),
    };
  },
};
