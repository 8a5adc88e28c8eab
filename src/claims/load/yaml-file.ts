import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';
import { explained, firstError } from './yaml-errors.ts';

/** Steps from the top of a file to a value: `['claims', 3, 'asOf']`. */
export type Path = readonly (string | number)[];

/** A parsed YAML file that still knows where each of its values stands. */
export interface YamlFile {
  readonly name: string;
  /** Plain data; undefined when the file is broken and nothing in it can be relied on. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Of the deepest step that is there: a missing field is shown at the record that lacks it. */
  position(path: Path): { line: number; column: number };
}

export function parseYamlFile(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problem = (offset: number, message: string): Problem => ({
    severity: 'error',
    file: name,
    ...at(offset),
    field: '',
    record: null,
    message,
  });

  const position = (path: Path) => at(offsetOf(document, path));
  const error = firstError(document);
  if (error !== null)
    return { name, value: undefined, problems: [problem(error.offset, error.message)], position };
  const problems = [
    ...document.errors.map(({ pos: [start] }) => problem(start, duplicateKey(text, start))),
    ...document.warnings.map((warning) => problem(warning.pos[0], explained(warning))),
  ];
  let value: unknown;
  try {
    value = document.toJS();
  } catch (thrown) {
    problems.push(problem(0, unresolved(thrown)));
  }
  return { name, value, problems, position };
}

/** Aliases that name no anchor, or that multiply without bound, are found when the data is put together. */
function unresolved(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return explained({
    code: 'BAD_ALIAS',
    message: message.replace(/^Unresolved alias \(.*\): /, 'Nothing is named '),
  });
}

function duplicateKey(text: string, start: number): string {
  const [key = ''] = /^[^\s:]*/.exec(text.slice(start)) ?? [];
  return `${JSON.stringify(key)} stands twice in one record: keep one of the two`;
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (node as Node | null)?.range?.[0];

/** `claims[3].asOf.date` */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (written, step) =>
      typeof step === 'number' ? `${written}[${step}]` : written === '' ? step : `${written}.${step}`,
    '',
  );
}
