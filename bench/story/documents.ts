import { isoDay } from '../../src/claims/record/day.ts';
import type { Document } from '../../src/claims/record/document.ts';
import type { Source } from '../../src/claims/record/source.ts';
import { capital } from './coin.ts';
import type { Random } from './random.ts';
import { PROSE } from './vocabulary.ts';

const CLAIMS_PER_DOCUMENT = 4;

/** Articles over the days of the story, oldest first: one for every few claims. */
export function writeDocuments(
  claims: number,
  outlets: readonly Source[],
  { first, days }: { readonly first: number; readonly days: number },
  random: Random,
): Document[] {
  const count = Math.max(8, Math.ceil(claims / CLAIMS_PER_DOCUMENT));
  return Array.from({ length: count }, (_, at): Document => {
    const outlet = random.pickEarly(outlets);
    const day = isoDay(first + Math.floor((at / count) * days));
    return {
      id: `${outlet.id}-${day}-${at}`,
      outlet: outlet.id,
      url: `https://news.example/${at}`,
      title: capital(prose(6 + random.below(4), random)),
      publishedOn: { from: day, to: day, precision: 'day', basis: { kind: 'in-text' } },
      language: 'en',
      translatedFrom: random.chance(0.2) ? 'uk' : null,
      file: null,
      sha256: null,
      note: null,
    };
  });
}

/** Words in a row, the common ones often: not sense, but as long and as varied as sentences are. */
export const prose = (length: number, random: Random): string =>
  Array.from({ length }, () => random.pickEarly(PROSE)).join(' ');
