import { z } from 'zod';
import { aliases, slug, text } from './slug.ts';

/**
 * How close in time two figures must be to be set against each other, in days: within `strictDays` they
 * describe one moment, beyond `looseDays` they no longer speak about each other.
 */
const window = z
  .strictObject({ strictDays: z.int().nonnegative(), looseDays: z.int().nonnegative() })
  .refine(
    ({ strictDays, looseDays }) => strictDays <= looseDays,
    'strictDays is greater than looseDays: swap them',
  );

export type Window = z.infer<typeof window>;

/** Measures that are read together (killed, wounded), and the window that holds for them. */
export const family = z.strictObject({ id: slug, label: text, window });

export type Family = z.infer<typeof family>;

/**
 * What is counted. *cumulative*: a running total, which can only rise; *stock*: how many there are at one
 * time; *increment*: how many came in a period.
 */
export const measure = z.strictObject({
  id: slug,
  label: text,
  aliases,
  unit: text,
  family: slug,
  accumulation: z.enum(['cumulative', 'stock', 'increment']),
  /** The wider measure whose figure this one is a part of. */
  partOf: slug.nullable().default(null),
  /** The measures that add up to this one. */
  sumOf: z.array(slug).default([]),
  /** Where it differs from its family's. */
  window: window.optional(),
});

export type Measure = z.infer<typeof measure>;

/** A share of something, in percent: no count of that number is the same. */
export const isShare = ({ unit }: Pick<Measure, 'unit'>): boolean => /^(?:%|per ?cent)/i.test(unit);
