import { setFields } from '../load/set-fields.ts';
import type { Path } from '../load/yaml-file.ts';

/** New offsets for the mention at a path. */
export interface Offsets {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** Sets the offsets of mentions in a claims file, behind their quotes. */
export const writeOffsets = (text: string, changes: readonly Offsets[]): string =>
  setFields(
    text,
    changes.map(({ path, start, end }) => ({ path, fields: { start, end }, behind: ['quote'] })),
  );
