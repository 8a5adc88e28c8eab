import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { resolves } from '../claims/resolves.ts';
import type { Entry } from './ledger/entry.ts';
import { knownAt, type PublishedOn } from './ledger/known-at.ts';
import { startOfDay } from './zoned-time.ts';

export interface KnownDossier {
  readonly dossier: Dossier;
  /** Claims of then that name what the files no longer have. */
  readonly lost: readonly string[];
}

/**
 * A dossier as it was known at an instant. Claims, with their status, are as the ledger had them; what they
 * are measured by is as the files have it today. Of a claim that was entered later from older articles, only
 * what had been printed by then counts: neither a mention in a later article, nor a correction in one.
 */
export function dossierKnownAt(dossier: Dossier, entries: readonly Entry[], instant: number): KnownDossier {
  const publishedOn = publication(dossier);
  const isOut = (document: string) => (publishedOn(document) ?? Number.POSITIVE_INFINITY) <= instant;
  const known = knownAt(entries, instant, publishedOn);
  const corrected = new Set([...known.values()].flatMap(({ claim }) => claim.supersedes ?? []));
  const correctable = new Set(entries.flatMap(({ claim }) => claim.supersedes ?? []));
  const asPrinted = (claim: Claim): Claim => ({
    ...claim,
    ...(correctable.has(claim.id) && !corrected.has(claim.id) && STANDING),
    mentions: claim.mentions.filter(({ document }) => isOut(document)),
  });
  const claims = [...known.values()].map(({ at, claim }) => (at <= instant ? claim : asPrinted(claim)));
  const shown = claims.filter((claim) => resolves(claim, dossier));
  const cited = new Set(shown.flatMap(({ mentions }) => mentions.map(({ document }) => document)));
  return {
    dossier: {
      ...dossier,
      documents: new Map([...dossier.documents].filter(([id]) => isOut(id) || cited.has(id))),
      claims: new Map(shown.map((claim) => [claim.id, claim])),
    },
    lost: claims.filter((claim) => !shown.includes(claim)).map(({ id }) => id),
  };
}

/** What a claim is before the one that corrects it is known. */
const STANDING = { status: 'current', statusReason: null } as const;

/** Days begin by the newsroom's clock. Of a day that is known roughly the last counts: by then it was out. */
function publication({ documents, timeZone }: Dossier): PublishedOn {
  const begun = new Map<string, number>();
  return (id) => {
    const day = documents.get(id)?.publishedOn.to;
    if (day === undefined) return null;
    const instant = begun.get(day) ?? startOfDay(day, timeZone);
    begun.set(day, instant);
    return instant;
  };
}
