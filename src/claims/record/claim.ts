import { z } from 'zod';
import { dated } from './dated.ts';
import { days } from './day.ts';
import { mention } from './mention.ts';
import { MODALITIES } from './modality.ts';
import { QUALIFIER_WORDS } from './qualifier.ts';
import { slips } from './slips.ts';
import { slug, text } from './slug.ts';

const STANCES = ['asserts', 'denies', 'open'] as const;
export type Stance = (typeof STANCES)[number];

const implied = z.strictObject({ proposition: slug, stance: z.enum(STANCES) });

const WHERE_PRINTED =
  'name at least one place where it is printed, with its document, its quote (or quote: null and a paraphrase), the relay it came through and its attribution';

/** A number of people or things: finite and not negative; fractions are for shares. */
const amount = z.number().nonnegative();

/**
 * One thing said by one originator (rarely several jointly) on one occasion; it is counted once, however
 * many documents repeat it. Its topic stands once, at the head of its file. Population and place left out
 * are the dossier's defaults.
 */
export const claim = z
  .strictObject({
    id: slug,
    kind: z.enum(['figure', 'position', 'event', 'forecast', 'statement']),
    statement: text.describe('What is said, in one sentence of ours'),
    originators: z
      .array(slug)
      .min(1, 'names no originator: whose statement is it?')
      .describe(
        'The source whose statement it is, never one that passes it on; several for a joint statement',
      ),
    occasion: slug
      .nullable()
      .default(null)
      .describe(
        'A name of ours for the press release, briefing or interview: claims that share it were made there',
      ),
    measure: slug.nullable().default(null).describe('What a figure counts'),
    proposition: slug.nullable().default(null).describe('What a position asserts or denies'),
    stance: z.enum(STANCES).nullable().default(null),
    implies: z
      .array(implied)
      .default([])
      .describe('Positions that follow from a figure: 8,000 still fighting denies that none is'),
    population: slug.optional().describe("Who or what is counted; left out, the dossier's default"),
    place: slug.optional().describe("Left out, the dossier's default"),
    scope: slug.nullable().default(null).describe('What else restricts it: the first wave alone'),
    period: days
      .nullable()
      .default(null)
      .describe('The span that an increment or a share covers; never the as-of'),
    value: amount.nullable().default(null),
    min: amount.nullable().default(null).describe('With max: "between 3,000 and 4,000"'),
    max: amount.nullable().default(null),
    qualifier: z
      .enum(QUALIFIER_WORDS)
      .nullable()
      .default(null)
      .describe('The word around the number, as printed closest to the originator'),
    method: z.enum(['counted', 'estimated', 'modelled', 'forecast']).nullable().default(null),
    modality: z.enum(MODALITIES).describe('How sure the speaker says to be'),
    asOf: dated
      .nullable()
      .default(null)
      .describe('The time in the world that it describes; left out when no document gives it'),
    statedOn: dated.nullable().default(null).describe('When it was said; left out when no document gives it'),
    status: z
      .enum(['current', 'held', 'superseded', 'retracted'])
      .default('current')
      .describe('held: doubted; superseded: the originator corrected this very figure; retracted: withdrawn'),
    statusReason: text.nullable().default(null).describe('Why it is held, superseded or retracted'),
    supersedes: slug
      .nullable()
      .default(null)
      .describe('The claim that its originator corrected with this one'),
    addsTo: slug.nullable().default(null).describe('The total that an increment comes on top of'),
    preferred: z
      .strictObject({ by: text, why: text })
      .nullable()
      .default(null)
      .describe("An editor's choice of this figure as the one to print: who chose it, and why"),
    note: text.nullable().default(null),
    mentions: z
      .array(mention, {
        error: ({ input }) => (input === undefined ? `is missing: ${WHERE_PRINTED}` : undefined),
      })
      .min(1, `has no mention: ${WHERE_PRINTED}`),
  })
  .superRefine(
    (record, context) => {
      for (const { field, message, choose } of slips(record))
        context.addIssue({ code: 'custom', path: [field], message, params: { choose } });
    },
    // Runs beside other problems of the record, not after they are mended, so that editors see all at once.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** A claim as its file has it. */
export type ClaimRecord = z.infer<typeof claim>;

/** A claim as the rules see it: its file's topic, the dossier's default population and place, a revision. */
export interface Claim extends ClaimRecord {
  readonly topic: string;
  readonly population: string;
  readonly place: string;
  /** 1 for a claim as first published; every recorded change raises it by one. */
  readonly rev: number;
}
