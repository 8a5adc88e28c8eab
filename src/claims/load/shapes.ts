import { z } from 'zod';
import { claim } from '../record/claim.ts';
import { document } from '../record/document.ts';
import { bound, dossier } from '../record/dossier.ts';
import { facet } from '../record/facet.ts';
import { family, measure } from '../record/measure.ts';
import { slug } from '../record/slug.ts';
import { source } from '../record/source.ts';
import { proposition, topic } from '../record/topic.ts';

/** The records of `dossier.yaml` that are read one by one, by the field they stand in. */
export const SECTIONS = {
  populations: facet,
  places: facet,
  scopes: facet,
  families: family,
  measures: measure,
  topics: topic,
  propositions: proposition,
  bounds: bound,
} as const;

/** `dossier.yaml` with its sections still unread. */
export const head = dossier.extend({
  populations: z.array(z.unknown()).min(1),
  places: z.array(z.unknown()).min(1),
  scopes: z.array(z.unknown()).default([]),
  families: z.array(z.unknown()).default([]),
  measures: z.array(z.unknown()).default([]),
  topics: z.array(z.unknown()).min(1),
  propositions: z.array(z.unknown()).default([]),
  bounds: z.array(z.unknown()).default([]),
});

/** `claims/TOPIC.yaml`: the topic once, then its claims. */
const claimsFile = z.strictObject({ topic: slug, claims: z.array(claim) });

/** The same with its claims still unread. */
export const claimsHead = z.strictObject({ topic: slug, claims: z.array(z.unknown()) });

/** What each file of a dossier holds. JSON Schemas for editors are made from these. */
export const FILES = {
  dossier,
  sources: z.array(source),
  documents: z.array(document),
  claims: claimsFile,
} as const;
