import { join } from 'node:path';
import { loadDossier } from '../claims/load/load.ts';
import { instead } from '../claims/load/messages.ts';
import { formatProblem, hasErrors } from '../claims/load/problem.ts';
import { type Files, readRecords } from '../claims/load/records.ts';
import { setFields } from '../claims/load/set-fields.ts';
import type { Path } from '../claims/load/yaml-file.ts';
import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { UserError } from '../errors.ts';
import { readDossierFiles } from '../files/read-dossiers.ts';
import type { DataOptions } from './data-command.ts';

/** A claim and where it stands in the files of its dossier. */
export interface FiledClaim {
  readonly dossier: Dossier;
  readonly claim: Claim;
  readonly files: Files;
  /** Below the dossier's folder. */
  readonly name: string;
  /** As it can be opened from here. */
  readonly file: string;
  readonly path: Path;
}

/** Scans the files for a claim; null where none of them has it. */
export async function findFiled(
  dossier: Dossier,
  id: string,
  { data }: DataOptions,
): Promise<FiledClaim | null> {
  const claim = dossier.claims.get(id);
  if (claim === undefined) return null;
  const folder = join(data, dossier.id);
  const files = await readDossierFiles(folder);
  const entry = readRecords(files).records.claims.sound.find((one) => one.id === id);
  if (entry === undefined) return null;
  const { name } = entry.file;
  return { dossier, claim, files, name, file: join(folder, name), path: entry.path };
}

export interface Edited {
  readonly before: string;
  readonly after: string;
  readonly claim: Claim;
}

/**
 * The text of the claim's file with another status in it, and the claim as it is read from there.
 * @throws UserError when the dossier would not be valid with it
 */
export function withStatus(
  { files, name, path, claim: { id }, file }: FiledClaim,
  status: Claim['status'],
  reason: string,
): Edited {
  const before = files.get(name) ?? '';
  const isCurrent = status === 'current';
  const fields = { status: isCurrent ? null : status, statusReason: isCurrent ? null : reason };
  const behind = ['status', 'statedOn', 'asOf', 'modality'];
  const after = setFields(before, [{ path, fields, behind }]);
  const { dossier, problems } = loadDossier(new Map(files).set(name, after));
  const claim = dossier?.claims.get(id);
  if (claim !== undefined) return { before, after, claim };
  const told = problems.filter((problem) => hasErrors([problem])).map(formatProblem);
  throw new UserError(
    'not-valid-then',
    [`${file} would not be valid with that; nothing was changed:`, ...told].join('\n'),
  );
}

export const noSuchClaim = (id: string, dossiers: readonly Dossier[]): UserError =>
  new UserError(
    'no-claim',
    `There is no claim ${id}: ${instead(
      id,
      dossiers.flatMap(({ claims }) => [...claims.keys()]),
    )}`,
  );
