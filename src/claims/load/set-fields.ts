import { isMap, isScalar, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import { UserError } from '../../errors.ts';
import type { Path } from './yaml-file.ts';

/** New values of some fields of the record at a path. */
export interface FieldChange {
  readonly path: Path;
  /** Null takes the field out. */
  readonly fields: Readonly<Record<string, string | number | null>>;
  /** A field that is new is put behind the first of these that is there. */
  readonly behind: readonly string[];
}

/**
 * Sets fields of records in a YAML file. Only they are touched: every other letter of the file, comments and
 * line breaks included, stays as its editor wrote it.
 * @throws UserError when the file is written in a way that this cannot edit, leaving nothing half done
 */
export function setFields(text: string, changes: readonly FieldChange[]): string {
  const document = parseDocument(text);
  const edits = changes.flatMap((change) => {
    const record = document.getIn(change.path, true);
    if (!isMap(record)) throw byHand();
    return editRecord(text, record, change);
  });
  const edited = edits
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, put }) => result.slice(0, from) + put + result.slice(to), text);
  assertNothingElse(text, edited, changes);
  return edited;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

function editRecord(text: string, record: YAMLMap, { fields, behind }: FieldChange): Edit[] {
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const there = pairOf(record, name);
    if (value === null) edits.push(...(there === undefined ? [] : [removal(text, record, there)]));
    else if (there === undefined) added.push(`${name}: ${scalar(value)}`);
    else edits.push(replacement(text, there, `${name}: ${scalar(value)}`));
  }
  const before = behind.map((name) => pairOf(record, name)).find((pair) => pair !== undefined);
  if (added.length > 0 && before !== undefined) edits.push(insertion(text, before, added, record.flow));
  return edits;
}

function replacement(text: string, pair: Pair, line: string): Edit {
  const { from, to } = spanOf(pair);
  return { from, to, put: text.slice(from, to).endsWith('\n') ? line + eolOf(text) : line };
}

function insertion(text: string, pair: Pair, fields: readonly string[], flow: boolean | undefined): Edit {
  const { from, to } = spanOf(pair);
  if (flow) return { from: to, to, put: fields.map((field) => `, ${field}`).join('') };
  // A comment behind the field before stays on its line.
  const at = endOfLine(text, to);
  const eol = eolOf(text);
  const indent = ' '.repeat(from - startOfLine(text, from));
  const lines = fields.map((field) => `${indent}${field}`).join(eol);
  return {
    from: at,
    to: at,
    put: at === text.length && !text.endsWith('\n') ? `${eol}${lines}` : `${lines}${eol}`,
  };
}

/** A field goes with its line, and with a comment behind it; in a record on one line, with its comma. */
function removal(text: string, record: YAMLMap, pair: Pair): Edit {
  const { from, to } = spanOf(pair);
  if (!record.flow) return { from: startOfLine(text, from), to: endOfLine(text, to), put: '' };
  const at = record.items.indexOf(pair);
  const [previous, next] = [record.items[at - 1], record.items[at + 1]];
  if (previous !== undefined) return { from: spanOf(previous).to, to, put: '' };
  return { from, to: next === undefined ? to : spanOf(next).from, put: '' };
}

const pairOf = (map: YAMLMap, field: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === field);

/** From the key's first letter to the value's last; a block scalar ends behind its last line break. */
function spanOf({ key, value }: Pair): { from: number; to: number } {
  const range = (node: unknown) => (node as { range?: [number, number, number] } | null)?.range;
  const from = range(key)?.[0];
  const to = range(value)?.[1] ?? range(key)?.[1];
  if (from === undefined || to === undefined) throw byHand();
  return { from, to };
}

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');
const startOfLine = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const endOfLine = (text: string, at: number) =>
  text.slice(0, at).endsWith('\n') ? at : text.indexOf('\n', at) + 1 || text.length;

/** Text in quotes, since in a record on one line a comma or a brace would end it; a word stays a word. */
function scalar(value: string | number): string {
  const isWord = typeof value === 'number' || /^[\w-]+$/.test(value);
  return stringify(value, {
    lineWidth: 0,
    ...(isWord ? {} : { defaultStringType: 'QUOTE_SINGLE' }),
  }).trimEnd();
}

/** Reads the result again: it must differ in these fields and in nothing else. */
function assertNothingElse(before: string, after: string, changes: readonly FieldChange[]): void {
  const expected = parseDocument(before);
  for (const { path, fields } of changes)
    for (const [name, value] of Object.entries(fields))
      if (value === null) expected.deleteIn([...path, name]);
      else expected.setIn([...path, name], value);
  const written = parseDocument(after);
  if (written.errors.length > 0 || canonical(written.toJS()) !== canonical(expected.toJS())) throw byHand();
}

const byHand = (): UserError =>
  new UserError(
    'edit-by-hand',
    'The file is written in a way that cannot be edited here without changing more: write it by hand.',
  );

/** JSON with sorted fields: where a field was put does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
