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
    quote: z.string().min(1).nullable(),
    start: z.int().nonnegative().nullable().default(null),
    end: z.int().nonnegative().nullable().default(null),
    /** The sources it passed through on its way to us, in order; the outlet itself comes last. */
    relay: z.array(slug).default([]),
    /** Does this place itself say whose statement it is? */
    attribution: z.enum(['explicit', 'inherited', 'none']),
    measureAsPrinted: slug.nullable().default(null),
    /** `bare`: the number stands there with no word around it. Left out: as the claim has it, in sense at least. */
    qualifierAsPrinted: z
      .enum([...QUALIFIER_WORDS, 'bare'])
      .nullable()
      .default(null),
    modalityAsPrinted: z.enum(MODALITIES).nullable().default(null),
    paraphrase: text.nullable().default(null),
    note: text.nullable().default(null),
  })
  .refine(({ quote, paraphrase }) => quote !== null || paraphrase !== null, {
    error: 'has neither a quote nor a paraphrase: quote the document, or say what it says in your own words',
    path: ['quote'],
  });

export type Mention = z.infer<typeof mention>;
