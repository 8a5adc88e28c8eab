import type { Target } from './action.ts';

/** A click carries its whole question, so that it works after a restart and for everybody. Discord's limit. */
export const MOST_PACKED = 100;

/** Packed with another form, a click of long ago is told apart from a broken one. */
const FORM = '1';

/** A target as text of at most `room` characters; null when it does not fit. */
export function pack({ dossier, input }: Target, room: number = MOST_PACKED): string | null {
  const packed = FORM + JSON.stringify([dossier, input.command, ...Object.entries(input.options).flat()]);
  return packed.length > room ? null : packed;
}

/** Null for whatever `pack` did not write: nothing in a click is trusted. */
export function unpack(packed: string): Target | null {
  if (!packed.startsWith(FORM)) return null;
  const parts = parsed(packed.slice(FORM.length));
  if (!Array.isArray(parts) || parts.length < 2 || parts.length % 2 !== 0) return null;
  if (!parts.every((part) => typeof part === 'string' || typeof part === 'number')) return null;
  const [dossier, command, ...rest] = parts.map(String);
  if (dossier === undefined || command === undefined) return null;
  const options = Object.fromEntries(
    rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1] ?? '']] : [])),
  );
  return { dossier, input: { command, options } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
