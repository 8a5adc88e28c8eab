import { z } from 'zod';
import { type Basis, days } from './day.ts';
import { slug, text } from './slug.ts';

const basis = z
  .union(
    [
      z.literal('in-text'),
      z.strictObject({ document: slug, note: text.optional() }),
      z.strictObject({ inferred: text }),
    ],
    'says how the date is known: write in-text, { document: its id } or { inferred: how }',
  )
  .transform((written): Basis => {
    if (written === 'in-text') return { kind: 'in-text' };
    if ('document' in written)
      return { kind: 'document', document: written.document, note: written.note ?? null };
    return { kind: 'inferred', how: written.inferred };
  });

/**
 * A date beside how it is known. A date that no document gives is left out (null), never filled in with
 * the day an article was printed.
 */
export const dated = z
  .strictObject(
    {
      date: days.describe('2025-01-13, 2025-01 or 2025-01-11/2025-01-20'),
      basis: basis.describe('How it is known: in-text, { document: its id } or { inferred: how }'),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? 'needs the date and how it is known: write for example { date: 2025-01-13, basis: in-text }'
          : undefined,
    },
  )
  .transform(({ date, basis }) => ({ ...date, basis }));

export type Dated = z.infer<typeof dated>;
