import type { Dossier } from '../record/dossier.ts';
import { complete } from './complete.ts';
import { cycles } from './cycles.ts';
import { documents } from './documents.ts';
import type { Entries } from './entry.ts';
import { mentions } from './mentions.ts';
import { hasErrors, type Problem } from './problem.ts';
import { type Files, type Records, readRecords } from './records.ts';
import { references } from './references.ts';
import { statements } from './statements.ts';
import { timing } from './timing.ts';
import { topics } from './topics.ts';
import { words } from './words.ts';

export interface Loaded {
  /** Null when there is any error: a dossier is used whole or not at all. */
  readonly dossier: Dossier | null;
  /** All of them at once, by file and line. */
  readonly problems: readonly Problem[];
}

const CHECKS = [references, cycles, words, topics, documents, timing, mentions, statements];

/** Reads a dossier from the texts of its files. */
export function loadDossier(files: Files): Loaded {
  const { records, problems: found } = readRecords(files);
  const problems = [...found, ...CHECKS.flatMap((check) => [...check(records)])].sort(byPlace);
  return { dossier: hasErrors(problems) ? null : assemble(records), problems };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function assemble(records: Records): Dossier | null {
  if (records.head === null) return null;
  const { id, title, command, language, timeZone, since, unfurlDomains, defaults } = records.head.record;
  const measures = byId(records.measures);
  return {
    ...{ id, title, command, language, timeZone, since, unfurlDomains, defaults },
    bounds: records.bounds.sound.map(({ record }) => record),
    populations: byId(records.populations),
    places: byId(records.places),
    scopes: byId(records.scopes),
    families: byId(records.families),
    measures,
    topics: byId(records.topics),
    propositions: byId(records.propositions),
    sources: byId(records.sources),
    documents: byId(records.documents),
    claims: new Map(
      records.claims.sound.map(({ record }) => [record.id, complete(record, defaults, measures)]),
    ),
  };
}

const byId = <T>({ sound }: Entries<T>): ReadonlyMap<string, T> =>
  new Map(sound.map(({ id, record }) => [id, record]));
