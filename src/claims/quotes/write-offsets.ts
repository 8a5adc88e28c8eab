import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Path } from '../load/yaml-file.ts';

/** New offsets for the mention at a path. */
export interface Offsets {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/**
 * Sets the offsets of mentions in a claims file. Only the numbers are touched: every other letter of the
 * file, comments and line breaks included, stays as its editor wrote it.
 * @throws when the file is written in a way that this cannot edit, leaving nothing half done
 */
export function writeOffsets(text: string, changes: readonly Offsets[]): string {
  const document = parseDocument(text);
  const edits = changes.flatMap(({ path, start, end }) => {
    const mention = document.getIn(path, true);
    if (!isMap(mention)) throw new Error('there is no mention to write offsets to');
    return editMention(text, mention, { start, end });
  });
  const edited = edits
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, put }) => result.slice(0, from) + put + result.slice(to), text);
  assertOnlyOffsets(text, edited, changes);
  return edited;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

function editMention(text: string, mention: YAMLMap, offsets: { start: number; end: number }): Edit[] {
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const field of ['start', 'end'] as const) {
    const there = pairOf(mention, field);
    const line = `${field}: ${offsets[field]}`;
    if (there === undefined) missing.push(line);
    else edits.push({ ...spanOf(there), put: line });
  }
  const quote = pairOf(mention, 'quote');
  if (missing.length > 0 && quote !== undefined) edits.push(insertAfter(text, quote, missing, mention.flow));
  return edits;
}

function insertAfter(text: string, pair: Pair, fields: readonly string[], flow: boolean | undefined): Edit {
  const { from, to } = spanOf(pair);
  if (flow) return { from: to, to, put: fields.map((field) => `, ${field}`).join('') };
  // A comment behind the quote stays on its line; a block scalar ends behind its last line break.
  const at = text.slice(0, to).endsWith('\n') ? to : text.indexOf('\n', to) + 1 || text.length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(from - (text.lastIndexOf('\n', from - 1) + 1));
  const lines = fields.map((field) => `${indent}${field}`).join(eol);
  return {
    from: at,
    to: at,
    put: at === text.length && !text.endsWith('\n') ? `${eol}${lines}` : `${lines}${eol}`,
  };
}

const pairOf = (map: YAMLMap, field: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === field);

/** From the key's first letter to the value's last. */
function spanOf({ key, value }: Pair): { from: number; to: number } {
  const range = (node: unknown) => (node as { range?: [number, number, number] } | null)?.range;
  const from = range(key)?.[0];
  const to = range(value)?.[1] ?? range(key)?.[1];
  if (from === undefined || to === undefined) throw new Error('the mention has no place in the file');
  return { from, to };
}

/** Reads the result again: it must differ in these offsets and in nothing else. */
function assertOnlyOffsets(before: string, after: string, changes: readonly Offsets[]): void {
  const expected = parseDocument(before);
  for (const { path, start, end } of changes) {
    expected.setIn([...path, 'start'], start);
    expected.setIn([...path, 'end'], end);
  }
  const written = parseDocument(after);
  if (written.errors.length > 0 || canonical(written.toJS()) !== canonical(expected.toJS()))
    throw new Error('the offsets cannot be written without changing more: write them by hand');
}

/** JSON with sorted fields: where a field was put does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
