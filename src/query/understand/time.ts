import type { Calendar } from '../dates/calendar.ts';
import type { DatePhrase } from '../dates/date-phrase.ts';
import type { AsOfMode, Span } from '../dates/span.ts';

export interface AskedTime {
  readonly asOf: Span | null;
  readonly asOfMode: AsOfMode | null;
}

/** The limit that a question sets: the first date it gives. "latest" beside a date adds nothing to it. */
export function askedTime(phrases: readonly DatePhrase[], { today }: Calendar): AskedTime {
  const dated = phrases.find(({ span }) => span !== null);
  if (dated === undefined || dated.span === null)
    return { asOf: null, asOfMode: phrases.length > 0 ? 'latest' : null };
  const { mode, span } = dated;
  // What stood on the last day named: all of January is as of its 31st.
  if (mode === 'as-of') return { asOf: { from: span.to, to: span.to }, asOfMode: mode };
  if (mode === 'since')
    return { asOf: { from: span.from, to: span.from > today ? span.from : today }, asOfMode: mode };
  return { asOf: span, asOfMode: mode };
}
