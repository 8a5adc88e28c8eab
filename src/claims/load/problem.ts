/**
 * Something in the data that an editor has to mend. `message` says what is wrong and what to write instead.
 * Warnings do not keep a dossier from being used.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** As it was handed to the loader: relative to the dossier's folder, until a reader of folders adds that. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the file: `claims[3].asOf.date`; empty for the file as a whole. */
  readonly field: string;
  /** The id of the record it is in, as far as it has one. */
  readonly record: string | null;
  readonly message: string;
}

/** One line, in the form that editors and terminals turn into a link: `file:line:column`. */
export function formatProblem({ severity, file, line, column, field, record, message }: Problem): string {
  const where = [record, field].filter(Boolean).join(' ');
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}:${column}: ${kind}${where === '' ? '' : `${where}: `}${message}`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
