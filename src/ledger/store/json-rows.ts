import { type RawBuilder, sql } from 'kysely';
import type { Session } from './session.ts';

/**
 * Rows as one parameter of JSON that the database takes apart, each a `value`: however many they are, the
 * statement is the same, and is prepared once.
 */
export const jsonRows = ({ engine }: Session, rows: readonly unknown[]): RawBuilder<unknown> => {
  const json = JSON.stringify(rows);
  return engine === 'sqlite'
    ? sql`json_each(${json})`
    : sql`jsonb_array_elements(cast(${json} as jsonb)) as each`;
};
