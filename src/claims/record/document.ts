import { z } from 'zod';
import { dated } from './dated.ts';
import { slug, text } from './slug.ts';

/**
 * One article. Its full text is not part of the repository: `file` names it in the newsroom's own archive,
 * and `sha256` proves that the text there is the one the quotes were taken from. A document known only by
 * its address has neither.
 */
export const document = z.strictObject({
  id: slug,
  outlet: slug.describe('The source that published it'),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  title: text,
  publishedOn: dated.describe('When it was printed'),
  language: z.string().min(2),
  translatedFrom: z.string().min(2).nullable().default(null),
  file: z
    .string()
    .regex(/^[^/\\]+$/, 'name the file alone, without its folder')
    .nullable()
    .default(null)
    .describe('Its text in the archive'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is no SHA-256: let `desk add-document FILE` count it')
    .nullable()
    .describe('Of the archived text; null for a document known by its address alone'),
  note: text.nullable().default(null),
});

export type Document = z.infer<typeof document>;
