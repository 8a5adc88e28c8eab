import { z } from 'zod';
import { dated } from './dated.ts';
import { days } from './day.ts';
import { mention } from './mention.ts';
import { MODALITIES } from './modality.ts';
import { QUALIFIER_WORDS } from './qualifier.ts';
import { slug, text } from './slug.ts';

export const STANCES = ['asserts', 'denies', 'open'] as const;
export type Stance = (typeof STANCES)[number];

const implied = z.strictObject({ proposition: slug, stance: z.enum(STANCES) });

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
    /** One sentence of ours. */
    statement: text,
    originators: z.array(slug).min(1, 'names no originator: whose statement is it?'),
    /** The press release, briefing or interview: claims that share one are one statement. */
    occasion: slug.nullable().default(null),
    measure: slug.nullable().default(null),
    proposition: slug.nullable().default(null),
    stance: z.enum(STANCES).nullable().default(null),
    /** Positions that follow from a figure: 8,000 still fighting denies that none is. */
    implies: z.array(implied).default([]),
    population: slug.optional(),
    place: slug.optional(),
    scope: slug.nullable().default(null),
    /** The span that an increment or a share covers; never the as-of. */
    period: days.nullable().default(null),
    value: amount.nullable().default(null),
    min: amount.nullable().default(null),
    max: amount.nullable().default(null),
    qualifier: z.enum(QUALIFIER_WORDS).nullable().default(null),
    method: z.enum(['counted', 'estimated', 'modelled', 'forecast']).nullable().default(null),
    modality: z.enum(MODALITIES),
    /** The time in the world that is described. Null: no document gives it. */
    asOf: dated.nullable().default(null),
    /** When it was said. Null: no document gives it. */
    statedOn: dated.nullable().default(null),
    status: z.enum(['current', 'held', 'superseded', 'retracted']).default('current'),
    /** Why it is held, superseded or retracted. */
    statusReason: text.nullable().default(null),
    supersedes: slug.nullable().default(null),
    /** The total that an increment comes on top of. */
    addsTo: slug.nullable().default(null),
    /** An editor's choice of this figure as the one to print, with who chose it and why. */
    preferred: z.strictObject({ by: text, why: text }).nullable().default(null),
    note: text.nullable().default(null),
    mentions: z.array(mention).min(1, 'has no mention: name at least one place where it is printed'),
  })
  .superRefine(
    (record, context) => {
      const wrong = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      const { value, min, max } = record;
      if (record.kind === 'figure' && record.measure === null)
        wrong('measure', 'a figure needs the measure it counts');
      if (record.kind === 'position' && (record.proposition === null || record.stance === null))
        wrong('proposition', 'a position needs a proposition and a stance: asserts, denies or open');
      if ((min === null) !== (max === null))
        wrong('min', 'min and max go together: give both, or write "at least" or "at most" with a value');
      if (isNumber(min) && isNumber(max) && min > max)
        wrong('min', `min ${min} is greater than max ${max}: swap them`);
      if (isNumber(value) && isNumber(min) && value < min)
        wrong('value', `value ${value} lies below min ${min}: correct one of them`);
      if (isNumber(value) && isNumber(max) && value > max)
        wrong('value', `value ${value} lies above max ${max}: correct one of them`);
      if (['held', 'superseded', 'retracted'].includes(record.status) && record.statusReason === null)
        wrong('statusReason', `a ${record.status} claim needs its reason`);
    },
    // Runs beside other problems of the record, not after they are mended, so that editors see all at once;
    // fields may then be of any type, whatever the compiler says.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

const isNumber = (value: unknown): value is number => typeof value === 'number';

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
