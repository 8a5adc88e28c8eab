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

/** Texts as one such parameter, to stand in `in (…)`: they are taken apart in half the time that rows are. */
export const jsonTexts = ({ engine }: Session, texts: readonly string[]): RawBuilder<unknown> => {
  const json = JSON.stringify(texts);
  return engine === 'sqlite'
    ? sql`select value from json_each(${json})`
    : sql`select jsonb_array_elements_text(cast(${json} as jsonb))`;
};
