import { z } from 'zod';
import { MODALITIES } from './modality.ts';
import { QUALIFIER_WORDS } from './qualifier.ts';
import { slug, text } from './slug.ts';

/**
 * One place in one document where a claim is printed. `quote` is verbatim and lies at `start` to `end`,
 * counted in UTF-16 units of the archived file. A document known only by its address is mentioned with a
 * paraphrase of ours instead. The `…AsPrinted` fields say what this relay's words make of the claim; drift
 * is computed from them.
 */
export const mention = z
  .strictObject({
    document: slug,
    quote: z
      .string()
      .min(1)
      .nullable()
      .describe('Verbatim from the archived text; null for a document known by its address alone'),
    start: z.int().nonnegative().nullable().default(null).describe('Filled in by desk locate'),
    end: z.int().nonnegative().nullable().default(null).describe('Filled in by desk locate'),
    relay: z
      .array(slug)
      .default([])
      .describe('The sources it passed through on its way to us, in order; the outlet itself comes last'),
    attribution: z
      .enum(['explicit', 'inherited', 'none'])
      .describe(
        'Does this place say whose statement it is: itself, only by what stands around it, or not at all?',
      ),
    measureAsPrinted: slug.nullable().default(null),
    /** `bare`: the number stands there with no word around it. Left out: as the claim has it, in sense at least. */
    qualifierAsPrinted: z
      .enum([...QUALIFIER_WORDS, 'bare'])
      .nullable()
      .default(null),
    modalityAsPrinted: z.enum(MODALITIES).nullable().default(null),
    paraphrase: text.nullable().default(null).describe('What the document says, in words of ours'),
    note: text.nullable().default(null),
  })
  .refine(({ quote, paraphrase }) => quote !== null || paraphrase !== null, {
    error: 'has neither a quote nor a paraphrase: quote the document, or say what it says in your own words',
    path: ['quote'],
  });

export type Mention = z.infer<typeof mention>;
