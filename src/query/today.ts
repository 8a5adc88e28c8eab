/** The calendar day in a zone, as an ISO day. Sweden's way of writing dates is the ISO one. */
export function today(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
