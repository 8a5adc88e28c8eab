import { z } from 'zod';
import type { Claim } from './claim.ts';
import { days } from './day.ts';
import type { Document } from './document.ts';
import { type Facet, facet } from './facet.ts';
import { type Family, family, type Measure, measure } from './measure.ts';
import { slug, text } from './slug.ts';
import type { Source } from './source.ts';
import { type Proposition, proposition, type Topic, topic } from './topic.ts';

/**
 * A check between measures that is true of this story, as a linear bound: `fighting ≤ sent − killed −
 * captured` is `part: fighting`, `whole: sent`, `less: [killed, captured]`.
 */
export const bound = z.strictObject({
  id: slug,
  statement: text,
  part: slug,
  whole: slug,
  less: z.array(slug).default([]),
});

const DOMAIN = /^(?!www\.)(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/;

/** One running story: `dossier.yaml`. Sources, documents and claims lie in files beside it. */
export const dossier = z.strictObject({
  id: slug,
  title: text,
  /** The slash command, without the slash. */
  command: z.string().regex(/^[a-z0-9-]{1,32}$/, 'a command is 1 to 32 lower case letters, digits or -'),
  language: z.string().min(2),
  /** The newsroom's zone: what "today" means. */
  timeZone: z.string().refine(isTimeZone, 'is no IANA time zone: write for example Europe/Kyiv or UTC'),
  since: days,
  unfurlDomains: z
    .array(z.string().regex(DOMAIN, 'is no domain: write for example babel.ua, without https:// and www'))
    .max(5, 'Slack takes at most five domains: list those whose articles you enter most')
    .default([])
    .describe(
      'Sites whose articles, when somebody posts a link to one in Slack, are shown with the claims they carry; none by default',
    ),
  defaults: z.strictObject({ population: slug, place: slug }),
  populations: z.array(facet).min(1),
  places: z.array(facet).min(1),
  scopes: z.array(facet).default([]),
  families: z.array(family).default([]),
  measures: z.array(measure).default([]),
  topics: z.array(topic).min(1),
  propositions: z.array(proposition).default([]),
  bounds: z.array(bound).default([]),
});

/** Every zone that Intl knows, by its old names and its new ones. */
function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

export type DossierRecord = z.infer<typeof dossier>;

type ById<T> = ReadonlyMap<string, T>;

/** A whole dossier, loaded and checked: every id in it resolves. Iteration keeps the order of the files. */
export interface Dossier
  extends Pick<
    DossierRecord,
    'id' | 'title' | 'command' | 'language' | 'timeZone' | 'since' | 'unfurlDomains' | 'defaults' | 'bounds'
  > {
  readonly populations: ById<Facet>;
  readonly places: ById<Facet>;
  readonly scopes: ById<Facet>;
  readonly families: ById<Family>;
  readonly measures: ById<Measure>;
  readonly topics: ById<Topic>;
  readonly propositions: ById<Proposition>;
  readonly sources: ById<Source>;
  readonly documents: ById<Document>;
  readonly claims: ById<Claim>;
}
