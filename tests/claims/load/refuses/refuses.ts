import { expect, test } from 'vitest';
import { loadDossier } from '../../../../src/claims/load/load.ts';
import { replacing, smallDossier } from '../../../world.ts';

/** One slip in a valid file. */
export interface Slip {
  readonly wrong: string;
  readonly change: readonly [passage: string, by: string];
  /** What the reported line of the file holds. */
  readonly line: string;
  readonly field: string;
  readonly says: string;
}

export const CLAIMS = 'claims/victims.yaml';
/** The fields of the two claims that the small dossier has. */
export const MINISTRY = 'claims[0]';
export const MAYOR = 'claims[1]';

export const claims = (): string => smallDossier().files.get(CLAIMS) ?? '';

/** Each slip is refused at its line and field, with what to write instead. */
export function refuses(file: string, slips: readonly Slip[]): void {
  test.each(slips)('refuses $wrong', ({ change, line, field, says }) => {
    const { files } = replacing(smallDossier(), file, ...change);
    const { dossier, problems } = loadDossier(files);
    const problem = problems.find((found) => found.field === field && found.message.includes(says));
    expect(problem, JSON.stringify(problems, null, 1)).toMatchObject({ file, severity: 'error' });
    expect(files.get(file)?.split('\n')[(problem?.line ?? 0) - 1]).toContain(line);
    expect(dossier).toBeNull();
  });
}
