import type { Table } from './report/table.ts';

export interface SuiteOptions {
  /** How many claims the made-up stories have. */
  readonly sizes: readonly number[];
  readonly seed: number;
  /** Says what is being done; goes to standard error, since numbers may be piped on. */
  readonly progress: (line: string) => void;
}

/** What a suite found out. */
export interface Report {
  readonly tables: readonly Table[];
  /** What must be known to read the numbers; whole sentences. */
  readonly notes: readonly string[];
  /** The same and more for programs. */
  readonly data: unknown;
}

/** A set of measurements that are made together, in one run of one process. */
export interface Suite {
  readonly name: string;
  readonly summary: string;
  run(options: SuiteOptions): Promise<Report>;
}
