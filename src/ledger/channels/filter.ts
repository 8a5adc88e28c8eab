import { z } from 'zod';
import type { Claim } from '../../claims/record/claim.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { slug } from '../../claims/record/slug.ts';
import { canonical } from '../canonical.ts';

const ids = z
  .array(slug)
  .default([])
  .transform((list) => [...new Set(list)].sort());

/**
 * What is followed. An empty list restricts nothing, so the empty filter is everything; of a list one must
 * apply, and of several lists each: `killed` and `nis` is the killed as the NIS counts them.
 */
export const filter = z.strictObject({ topics: ids, measures: ids, sources: ids });

export type Filter = z.output<typeof filter>;
/** A filter as a caller writes it: what is left out restricts nothing. */
export type FilterInput = z.input<typeof filter>;

export const writeFilter = (input: FilterInput): string => canonical(filter.parse(input));
export const readFilter = (written: string): Filter => filter.parse(JSON.parse(written));

/** The ids by which a claim is found: its own, and those of whatever contains them. */
export type Tags = Filter;

/**
 * Whoever follows a measure or a body hears of its parts: an answer about it shows them too. A change
 * concerns those who followed the claim as it was and as it is.
 */
export function tagsOf(
  { measures, sources }: Pick<Dossier, 'measures' | 'sources'>,
  ...claims: readonly Pick<Claim, 'topic' | 'measure' | 'originators'>[]
): Tags {
  return filter.parse({
    topics: claims.map(({ topic }) => topic),
    measures: claims.flatMap(({ measure }) => upwards(measure, (id) => measures.get(id)?.partOf)),
    sources: claims.flatMap(({ originators }) =>
      originators.flatMap((source) => upwards(source, (id) => sources.get(id)?.parent)),
    ),
  });
}

function upwards(start: string | null, parent: (id: string) => string | null | undefined): string[] {
  const found: string[] = [];
  for (let id: string | null | undefined = start; id && !found.includes(id); id = parent(id)) found.push(id);
  return found;
}

export function matches(wanted: Filter, tags: Tags): boolean {
  const among = (list: readonly string[], ids: readonly string[]) =>
    list.length === 0 || list.some((id) => ids.includes(id));
  return (
    among(wanted.topics, tags.topics) &&
    among(wanted.measures, tags.measures) &&
    among(wanted.sources, tags.sources)
  );
}
