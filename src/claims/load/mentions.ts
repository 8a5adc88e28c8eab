import type { Document } from '../record/document.ts';
import type { Mention } from '../record/mention.ts';
import { type Entry, problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { FiledClaim, Records } from './records.ts';

/** A quote must be checkable: taken from a text that is held, at offsets that fit. */
export function* mentions({ claims, documents, sources }: Records): Generator<Problem> {
  const byId = new Map(documents.sound.map(({ id, record }) => [id, record]));
  for (const entry of claims.sound) {
    const seen = new Map<string, number>();
    for (const [at, mention] of entry.record.mentions.entries()) {
      const document = byId.get(mention.document);
      if (document !== undefined) {
        yield* held(entry, at, mention, document);
        // A relay that is no source at all has been named as that.
        if (sources.ids.includes(mention.relay.at(-1) ?? '')) yield* relayed(entry, at, mention, document);
      }
      yield* offsets(entry, at, mention);
      const key = JSON.stringify([mention.document, mention.start, mention.end]);
      const twin = mention.start === null ? undefined : seen.get(key);
      if (twin === undefined) seen.set(key, at);
      else
        yield problemAt(
          entry,
          ['mentions', at],
          `is the same place as mentions[${twin}]: keep one of the two`,
        );
    }
  }
}

function* held(
  entry: Entry<FiledClaim>,
  at: number,
  mention: Mention,
  document: Document,
): Generator<Problem> {
  const field = ['mentions', at, 'quote'];
  if (mention.quote !== null && document.sha256 === null)
    yield problemAt(
      entry,
      field,
      `is a quote from ${document.id}, whose text is not held: add the text with \`desk add-document FILE\`, or write quote: null and a paraphrase`,
    );
  if (mention.quote === null && document.sha256 !== null)
    yield problemAt(
      entry,
      field,
      `is null, but the text of ${document.id} is held: quote it, a paraphrase may stand beside`,
    );
}

function* relayed(
  entry: Entry<FiledClaim>,
  at: number,
  { relay }: Mention,
  document: Document,
): Generator<Problem> {
  const last = relay.at(-1);
  if (last !== undefined && last !== document.outlet)
    yield problemAt(
      entry,
      ['mentions', at, 'relay', relay.length - 1],
      `is ${last}, and the outlet of ${document.id} is ${document.outlet}: the outlet itself comes last`,
    );
}

function* offsets(entry: Entry<FiledClaim>, at: number, { quote, start, end }: Mention): Generator<Problem> {
  const field = (name: string) => ['mentions', at, name];
  if (quote === null) {
    if (start !== null || end !== null)
      yield problemAt(entry, field('start'), 'is an offset without a quote: leave start and end out');
  } else if (start === null && end === null) {
    yield problemAt(
      entry,
      field('quote'),
      'has no offsets yet: let `desk locate --archive DIR --write` fill them',
    );
  } else if (start === null || end === null) {
    yield problemAt(
      entry,
      field(start === null ? 'end' : 'start'),
      'start and end go together: give both or none',
    );
  } else if (end - start !== quote.length) {
    yield problemAt(
      entry,
      field('end'),
      `${start} to ${end} is ${end - start} long, the quote ${quote.length} (UTF-16 units): take both out and run \`desk locate --archive DIR --write\``,
    );
  }
}
