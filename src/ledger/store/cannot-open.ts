import { PassingError, UserError } from '../../errors.ts';

/**
 * What keeps a store from being opened and lies outside the program, in words that say what to mend; any
 * other error as it is. Neither the address nor the folder is repeated: the address holds a password.
 */
export function cannotOpenPostgres(error: unknown): unknown {
  const code = codeOf(error);
  const refusal = REFUSALS.get(code);
  if (refusal !== undefined) return new UserError('database-refuses', refusal);
  const lost = error instanceof Error && /^(?:timeout exceeded|Connection terminated)/.test(error.message);
  if (!lost && !UNREACHABLE.has(code)) return error;
  const why = code === '' ? '' : ` (${code})`;
  return new PassingError(
    'database-unreachable',
    `The database that DATABASE_URL names cannot be reached${why}: check that it runs and that host and port are right.`,
  );
}

/** The same for a SQLite file in the state folder. */
export function cannotOpenSqlite(error: unknown): unknown {
  const code = codeOf(error);
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code))
    return new UserError(
      'store-damaged',
      'The store in STATE_DIR is damaged: put back a backup with `desk restore FILE --force`. The damaged file is kept.',
    );
  if (!/^(?:EACCES|EPERM|EROFS|EEXIST|ENOTDIR|SQLITE_(?:CANTOPEN|READONLY).*)$/.test(code)) return error;
  return new UserError(
    'store-unwritable',
    `The folder that STATE_DIR names cannot be written to (${code}): give the user who runs this the right to, or name another folder.`,
  );
}

/** By PostgreSQL's own codes. */
const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['28P01', 'The database refuses the user or the password in DATABASE_URL: correct them.'],
  ['28000', 'The database does not let the user in DATABASE_URL in from here: see its pg_hba.conf.'],
  [
    '3D000',
    'There is no database of the name in DATABASE_URL: create it (createdb NAME), or correct the name.',
  ],
  [
    '42501',
    'The user in DATABASE_URL may not make tables in that database: make it the owner (alter database NAME owner to USER).',
  ],
]);

const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  // PostgreSQL that is starting or stopping, or has no connection left.
  ...['57P01', '57P03', '53300'],
]);

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
