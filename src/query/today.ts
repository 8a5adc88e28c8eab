/** Making one costs a hundred times what using it does. One for each zone of a dossier. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day in a zone, as an ISO day. Sweden's way of writing dates is the ISO one. */
export function today(timeZone: string, now: Date): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(now);
}
