import type { Basis } from '../record/day.ts';
import { type Entries, type Entry, problemAt } from './entry.ts';
import { instead } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';
import type { Path } from './yaml-file.ts';

type Written = string | null | undefined;

/** Every id that a record names must be the id of a record. */
export function* references(records: Records): Generator<Problem> {
  const { populations, places, scopes, families, measures, topics, propositions } = records;
  const { sources, documents, claims } = records;

  if (records.head !== null) {
    const { defaults } = records.head.record;
    yield* one(records.head, ['defaults', 'population'], defaults.population, populations);
    yield* one(records.head, ['defaults', 'place'], defaults.place, places);
  }
  for (const facets of [populations, places, scopes])
    for (const entry of facets.sound) yield* one(entry, ['partOf'], entry.record.partOf, facets);
  for (const entry of measures.sound) {
    yield* one(entry, ['family'], entry.record.family, families);
    yield* one(entry, ['partOf'], entry.record.partOf, measures);
    yield* each(entry, ['sumOf'], entry.record.sumOf, measures);
  }
  for (const entry of topics.sound) {
    yield* each(entry, ['measures'], entry.record.measures, measures);
    yield* each(entry, ['propositions'], entry.record.propositions, propositions);
  }
  for (const entry of propositions.sound) {
    yield* one(entry, ['topic'], entry.record.topic, topics);
    yield* each(entry, ['entails'], entry.record.entails, propositions);
  }
  for (const entry of records.bounds.sound) {
    yield* one(entry, ['part'], entry.record.part, measures);
    yield* one(entry, ['whole'], entry.record.whole, measures);
    yield* each(entry, ['less'], entry.record.less, measures);
  }
  for (const entry of sources.sound) yield* one(entry, ['parent'], entry.record.parent, sources);
  for (const entry of documents.sound) {
    yield* one(entry, ['outlet'], entry.record.outlet, sources);
    yield* basis(entry, ['publishedOn'], entry.record.publishedOn, documents);
  }
  for (const entry of records.claimsFiles) yield* one(entry, ['topic'], entry.record.topic, topics);
  for (const entry of claims.sound) {
    const { record } = entry;
    yield* each(entry, ['originators'], record.originators, sources);
    yield* one(entry, ['measure'], record.measure, measures);
    yield* one(entry, ['proposition'], record.proposition, propositions);
    for (const [at, { proposition }] of record.implies.entries())
      yield* one(entry, ['implies', at, 'proposition'], proposition, propositions);
    yield* one(entry, ['population'], record.population, populations);
    yield* one(entry, ['place'], record.place, places);
    yield* one(entry, ['scope'], record.scope, scopes);
    yield* basis(entry, ['asOf'], record.asOf, documents);
    yield* basis(entry, ['statedOn'], record.statedOn, documents);
    yield* one(entry, ['supersedes'], record.supersedes, claims);
    yield* one(entry, ['addsTo'], record.addsTo, claims);
    for (const [at, mention] of record.mentions.entries()) {
      yield* one(entry, ['mentions', at, 'document'], mention.document, documents);
      yield* each(entry, ['mentions', at, 'relay'], mention.relay, sources);
      yield* one(entry, ['mentions', at, 'measureAsPrinted'], mention.measureAsPrinted, measures);
    }
  }
}

function* one(entry: Entry<unknown>, field: Path, id: Written, known: Entries<unknown>): Generator<Problem> {
  if (id === null || id === undefined || !known.complete || known.ids.includes(id)) return;
  const cure = known.ids.length === 0 ? `there is no ${known.kind} yet` : instead(id, known.ids);
  yield problemAt(entry, field, `"${id}" is no ${known.kind} of this dossier: ${cure}`);
}

function* each(
  entry: Entry<unknown>,
  field: Path,
  ids: readonly string[],
  known: Entries<unknown>,
): Generator<Problem> {
  for (const [at, id] of ids.entries()) yield* one(entry, [...field, at], id, known);
}

function* basis(
  entry: Entry<unknown>,
  field: Path,
  date: { readonly basis: Basis } | null,
  documents: Entries<unknown>,
): Generator<Problem> {
  if (date?.basis.kind !== 'document') return;
  yield* one(entry, [...field, 'basis', 'document'], date.basis.document, documents);
}
