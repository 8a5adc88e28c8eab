import type { Claim } from '../../claims/record/claim.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { listInWords } from '../../claims/words/list.ts';
import { introduced } from '../../claims/words/speaker.ts';
import { canonical } from '../../ledger/canonical.ts';
import { measureOf, said } from './said.ts';

/** What an amended claim says instead: "NIS: killed, 300 → about 600 (as of 13 January 2025)". */
export function difference(before: Claim, after: Claim, dossier: Dossier): string {
  const who = introduced(after, dossier);
  const [was, is] = [figureInWords(before), figureInWords(after)];
  if (after.measure !== null && (was !== is || before.measure !== after.measure)) {
    const from = before.measure === after.measure ? was : `${measureOf(before, dossier)}, ${was}`;
    return `${who}: ${measureOf(after, dossier)}, ${from} → ${is} (${asOf(after)})`;
  }
  if (canonical(before.asOf) !== canonical(after.asOf) && after.measure !== null)
    return `${who}: ${measureOf(after, dossier)}, ${is}: ${asOf(before)} → ${asOf(after)}`;
  const fields = changedFields(before, after);
  return `${said(after, dossier)}; changed: ${listInWords(fields)}`;
}

const asOf = ({ asOf: date }: Claim): string =>
  date === null ? 'date not given' : `as of ${dayInWords(date, 'long')}`;

/** In the words of the file, since it is those who write it that they help. */
function changedFields(before: Claim, after: Claim): string[] {
  const [was, is]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  names.delete('rev');
  return [...names].filter((name) => canonical(was?.[name] ?? null) !== canonical(is?.[name] ?? null));
}
