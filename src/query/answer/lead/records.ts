import { isComputed } from '../../../claims/figures/index.ts';
import { listInWords } from '../../../claims/words/list.ts';
import { parentNamesOf, sourceName } from '../../../claims/words/speaker.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { counted } from '../counts.ts';
import { latestNewsFirst } from '../order.ts';
import { capital } from './phrases.ts';
import type { Shown } from './shown.ts';

/** Figures first, then what else was said: a figure that has been told is not told again. */
export function figuresAndRecords(figures: string | null, shown: Shown): string {
  if (figures === null) return newestRecords(shown);
  const others = shown.claims.filter(({ measure }) => measure === null);
  return others.length === 0 ? figures : `${figures} ${newestRecords({ ...shown, claims: others })}`;
}

/** "NIS: 6 claims of its own here, 1 passed on. The newest:" */
export function onRecord({ sources, outlets }: Understanding, { claims, dossier }: Shown): string {
  const asked = [...new Set([...sources, ...outlets])].map((id) => sourceName(id, dossier));
  const count = counted(claims.length, 'claim');
  const which = claims.length === 1 ? ':' : '. The newest:';
  return asked.length === 0
    ? `${capital(count)}${which}`
    : `${capital(listInWords(asked))}: ${count} here, said or passed on${which}`;
}

const MOST_RECORDS = 2;

/** What was said last, by whoever spoke last and by somebody else. */
export function newestRecords({ claims, dossier }: Shown): string {
  const heard = new Set<string>();
  const newest = claims
    // A sum is ours: nobody said it.
    .filter((claim) => claim.status === 'current' && !isComputed(claim))
    .sort(latestNewsFirst(dossier))
    .filter((claim) => {
      const parents = parentNamesOf(claim, dossier);
      return heard.has(parents) ? false : heard.add(parents);
    });
  const told = newest.slice(0, MOST_RECORDS).map(({ statement }) => statement);
  if (told.length > 0) return told.join(' ');
  return claims.every(({ status }) => status === 'held')
    ? 'All that is on record of this is held by the desk, and not to be printed.'
    : 'Only claims that no longer stand.';
}
