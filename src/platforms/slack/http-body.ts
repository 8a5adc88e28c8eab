import { json } from './click.ts';

/**
 * What Slack sent: JSON for events; a form for commands; for clicks a form whose field `payload` is JSON.
 * Null for what is none of these.
 */
export function parseBody(body: Buffer, type: string): Readonly<Record<string, unknown>> | null {
  const text = body.toString('utf8');
  if (!type.startsWith('application/x-www-form-urlencoded')) return record(json(text));
  const fields = Object.fromEntries(new URLSearchParams(text));
  return fields.payload === undefined ? fields : record(json(fields.payload));
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
