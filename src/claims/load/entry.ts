import type { z } from 'zod';
import { explain, KEY_SEPARATOR, list } from './messages.ts';
import type { Problem } from './problem.ts';
import { formatPath, type Path, type YamlFile } from './yaml-file.ts';

/** A record beside the place where it stands, so that whatever is found wrong with it later can name that. */
export interface Entry<T> {
  readonly file: YamlFile;
  readonly path: Path;
  readonly id: string;
  readonly record: T;
}

/** The records of one kind. */
export interface Entries<T> {
  /** What one of them is called: "source". */
  readonly kind: string;
  /** Those that are sound by themselves. */
  readonly sound: readonly Entry<T>[];
  /** Every id that is written, also of records that are not sound: naming those is no second mistake. */
  readonly ids: readonly string[];
  /** False when a file could not be read, so that an id that is not among `ids` may still exist. */
  readonly complete: boolean;
}

type Place = Pick<Entry<unknown>, 'file' | 'path'> & { readonly id: string | null };

/** A problem with the field at `field` below a record. */
export function problemAt(
  { file, path, id }: Place,
  field: Path,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem {
  const whole = [...path, ...field];
  return {
    severity,
    file: file.name,
    ...file.position(whole),
    field: formatPath(whole),
    record: id,
    message,
  };
}

/** The ids there are, by what a problem may name as missing: "a figure needs the measure it counts: write …". */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Parses a value with its schema; what is wrong goes to `problems`, in order. */
export function parseRecord<S extends z.ZodType>(
  schema: S,
  value: unknown,
  place: Place,
  problems: Problem[],
  choices: Choices = {},
): z.output<S> | null {
  const parsed = schema.safeParse(value, { error: explain });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split(KEY_SEPARATOR);
      for (const [at, key] of issue.keys.entries())
        problems.push(problemAt(place, [...path, key], messages[at] ?? ''));
    } else problems.push(problemAt(place, path, `${issue.message}${choice(issue, choices)}`));
  }
  return null;
}

function choice(issue: z.core.$ZodIssue, choices: Choices): string {
  const ids = issue.code === 'custom' ? (choices[String(issue.params?.choose)] ?? []) : [];
  return ids.length === 0 ? '' : `: write ${list(ids)}`;
}

/** Parses each item of the lists by itself, so that a bad record does not hide the good ones. */
export function parseEntries<S extends z.ZodType<{ id: string }>>(
  schema: S,
  kind: string,
  lists: readonly { file: YamlFile; path: Path; value: unknown }[],
  problems: Problem[],
  choices: Choices = {},
): Entries<z.output<S>> {
  const sound: Entry<z.output<S>>[] = [];
  const placeOf = new Map<string, Place>();
  for (const { file, path, value } of lists) {
    for (const [at, item] of Array.isArray(value) ? value.entries() : []) {
      const place = { file, path: [...path, at], id: idOf(item) };
      const first = placeOf.get(place.id ?? '');
      if (first !== undefined) problems.push(problemAt(place, ['id'], takenId(kind, first)));
      else if (place.id !== null) placeOf.set(place.id, place);
      const record = parseRecord(schema, item, place, problems, choices);
      if (record !== null) sound.push({ ...place, id: record.id, record });
    }
  }
  const complete = lists.every(({ value }) => Array.isArray(value));
  return { kind, sound, ids: [...placeOf.keys()], complete };
}

function takenId(kind: string, { file, path }: Place): string {
  return `is the id of another ${kind}, at ${file.name}:${file.position(path).line}: choose another`;
}

function idOf(item: unknown): string | null {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : null;
}
