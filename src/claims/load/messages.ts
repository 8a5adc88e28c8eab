import type { z } from 'zod';
import { closest } from './closest.ts';

/** zod reports all unknown fields of a record as one issue with one message; it is taken apart here. */
export const KEY_SEPARATOR = '\n';

/**
 * Says in an editor's words what zod found, and what to write instead. Messages that a schema gives itself
 * come first; this answers for the rest.
 */
export const explain: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return issue.expected === 'string' && typeof issue.input === 'number'
      ? `${issue.input} is read as a number: put it in quotes`
      : `${state(issue.input)}: write ${EXPECTED[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    if (issue.input === undefined) return `is missing: write ${list(words)}`;
    return `${quoted(issue.input)} is not one of the words allowed here: ${instead(String(issue.input), words)}`;
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .map((key) => `is no field of this record: ${instead(key, fieldsOf(issue.inst))}`)
      .join(KEY_SEPARATOR);
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `${quoted(issue.input)} is no web address: write it whole, with https://, or null where there is none`;
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return 'is empty: give at least one';
    return issue.origin === 'string'
      ? `is too short: write at least ${issue.minimum} characters`
      : `${quoted(issue.input)} is too small: write ${issue.minimum} or more`;
  }
  return undefined;
};

/** "did you mean nis?", or the words there are when none is near. */
export function instead(written: string, words: readonly string[]): string {
  const near = closest(written, words);
  return near === null ? `write ${list(words)}` : `did you mean ${near}?`;
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number without quotes or thousands separators',
  int: 'a whole number',
  array: 'a list, each item on a line that begins with "- "',
  object: 'a record of "field: value" lines',
  boolean: 'true or false',
};

function state(input: unknown): string {
  if (input === undefined) return 'is missing';
  if (input === null) return 'is empty';
  if (typeof input === 'object') return Array.isArray(input) ? 'is a list' : 'is a record';
  return typeof input === 'string' ? `${quoted(input)} is text` : `is ${input}`;
}

function fieldsOf(schema: unknown): string[] {
  return Object.keys((schema as z.ZodObject | undefined)?.def?.shape ?? {});
}

const quoted = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** The first dozen words; the rest is counted. */
export function list(words: readonly string[]): string {
  const shown = words.slice(0, 12);
  const more = words.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return shown.length === 0 ? (last ?? 'nothing') : `${shown.join(', ')} or ${last}`;
}
