import type { AnyClaim } from '../../claims/figures/sums.ts';
import { claimsOn } from '../index/claims-on.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { intersect, NONE, union } from '../index/postings.ts';
import { eachWord } from '../index/text.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import { stem } from '../words/stem.ts';

/** No more claims than these are read for it. */
const MOST_READ = 40;

/** Do claims on these subjects print these words in a row, in whatever form? "Ukraine's offensive", "civilian boat". */
export function standTogether(
  words: readonly string[],
  subjects: readonly Entry[],
  { lists, claims }: Pick<DossierIndex, 'lists' | 'claims'>,
): boolean {
  const stems = words.map(stem);
  const about = intersect(
    [
      union(subjects.map((subject) => claimsOn(subject, lists))),
      ...stems.map((one) => lists.stems.get(one) ?? NONE),
    ],
    claims.length,
  );
  const wanted = ` ${stems.join(' ')} `;
  for (const number of about.subarray(0, MOST_READ)) {
    const claim = claims[number];
    if (claim !== undefined && ` ${stemsOf(claim)} `.includes(wanted)) return true;
  }
  return false;
}

function stemsOf(claim: AnyClaim): string {
  const stems: string[] = [];
  eachWord(claim, (word) => stems.push(stem(word)));
  return stems.join(' ');
}
