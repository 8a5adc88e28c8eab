import { z } from 'zod';
import { aliases, slug, text } from './slug.ts';

/**
 * A place, a population or a scope: something a figure can be restricted to. `partOf` names the wider one
 * it lies in: Kursk lies in Russia, the first wave is part of all the troops sent.
 */
export const facet = z.strictObject({
  id: slug,
  label: text,
  aliases,
  partOf: slug.nullable().default(null),
});

export type Facet = z.infer<typeof facet>;
