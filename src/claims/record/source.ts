import { z } from 'zod';
import { aliases, slug, text } from './slug.ts';

/**
 * Whoever can speak. `parent` is the wider body it speaks as part of (NIS → South Korea): two sources with
 * one parent are never independent of each other. `party` says what it is party to, where it is.
 */
export const source = z.strictObject({
  id: slug,
  name: text,
  /** The short form that stands in tables: "NIS", "Zelensky". Left out, it is the name. */
  short: text.optional(),
  plural: z
    .boolean()
    .optional()
    .describe('true where the name in use, the short one if there is one, is a plural'),
  aliases,
  speaksAs: aliases.describe(
    'names that mean it only where the text asks what it says: a country, its capital',
  ),
  kind: z.enum(['state', 'person', 'wire', 'outlet', 'officials', 'group']),
  parent: slug.nullable().default(null),
  party: text.nullable().default(null),
  language: z.string().nullable().default(null),
  note: text.nullable().default(null),
});

export type Source = z.infer<typeof source>;
