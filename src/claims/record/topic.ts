import { z } from 'zod';
import { days } from './day.ts';
import { aliases, slug, text } from './slug.ts';

/** A question that reporters ask of a dossier; it becomes a word of its command: `/dprk casualties`. */
export const topic = z.strictObject({
  id: slug.max(32, 'a topic becomes a subcommand: keep its id to 32 characters'),
  label: text,
  aliases,
  measures: z.array(slug).default([]),
  propositions: z.array(slug).default([]),
});

export type Topic = z.infer<typeof topic>;

/**
 * A statement that can be asserted or denied. `entails` names the weaker ones that follow from it:
 * withdrawn from the front entails not fighting there, never the reverse.
 */
export const proposition = z.strictObject({
  id: slug,
  /** A whole sentence. */
  statement: text,
  /** What is agreed on, in two or three words: "not fighting". */
  short: text,
  aliases,
  topic: slug,
  period: days.nullable().default(null),
  entails: z.array(slug).default([]),
});

export type Proposition = z.infer<typeof proposition>;
