import { type Claim, claim } from '../../claims/record/claim.ts';
import { mention } from '../../claims/record/mention.ts';
import { canonical } from '../canonical.ts';

/** The whole of a claim but its revision, which the ledger counts. */
export type ClaimText = Omit<Claim, 'rev'>;

/**
 * What the ledger keeps of a claim. A field that says no more than its default is left out: one that a
 * later version adds to the record must not look like a change of every claim.
 */
export function writeClaim(text: ClaimText): string {
  const { rev: _, ...rest } = text as Claim;
  return canonical({
    ...lean(rest, DEFAULTS.claim),
    mentions: rest.mentions.map((place) => lean(place, DEFAULTS.mention)),
  });
}

/** The claim again, with the defaults of today for what was left out. */
export function readClaim(body: string, rev: number): Claim {
  const kept = JSON.parse(body) as ClaimText;
  const mentions = kept.mentions.map((place) => ({ ...DEFAULTS.mention, ...place }));
  return { ...DEFAULTS.claim, ...kept, mentions, rev };
}

const DEFAULTS = { claim: defaults(claim.shape), mention: defaults(mention.shape) };

/** Each field's default, read off the schema: there is no second list to forget a field in. */
function defaults(shape: Record<string, unknown>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const { def } = field as { def: { type: string; defaultValue?: unknown } };
    if (def.type === 'default') found[name] = def.defaultValue;
  }
  return found;
}

function lean(record: object, defaults: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => !(name in defaults) || !same(value, defaults[name])),
  );
}

/** Nearly every default is null or an empty list: only what is neither has to be written out to compare. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return Array.isArray(a) && Array.isArray(b) && a.length !== b.length
    ? false
    : canonical(a) === canonical(b);
}
