import { drawnOnce } from '../../chat/drawn-once.ts';
import type { Estimate, EstimatesBlock } from '../../chat/reply.ts';
import { link, safe } from './escape.ts';
import { FIELD } from './limits.ts';
import { bold, entry, italic, type Part } from './part.ts';

/** Takes items while they fit, and says how many did not. */
function whole(
  items: readonly string[],
  joint: string,
  max: number,
  left: (count: number) => string,
): string {
  let written = '';
  for (const [at, item] of items.entries()) {
    const next = written === '' ? item : `${written}${joint}${item}`;
    if (next.length > max) return `${written}${joint}${left(items.length - at)}`;
    written = next;
  }
  return written;
}

function documents(estimate: Estimate): string {
  const links = estimate.documents.map((document) => link(document)).filter((text) => text !== '');
  return whole(
    links,
    ' · ',
    FIELD.documents,
    (count) => `and ${count} more ${count === 1 ? 'article' : 'articles'}`,
  );
}

function cautions(estimate: Estimate): readonly string[] {
  const said = estimate.cautions
    .map((caution) => italic(safe(caution, FIELD.caution)))
    .filter((text) => text !== '');
  const shown = whole(said, '\n', FIELD.cautions, (count) =>
    italic(`and ${count} more ${count === 1 ? 'caution' : 'cautions'}`),
  );
  return shown === '' ? [] : shown.split('\n');
}

/** One figure on a phone: the figure first, then who and when; under it where from, and what to mind. */
const figure = drawnOnce((estimate: Estimate): string => {
  const who = [safe(estimate.source, FIELD.source), safe(estimate.asOf, FIELD.asOf)].filter(
    (text) => text !== '',
  );
  const first = [bold(safe(estimate.figure, FIELD.figure)), who.join(', ')].filter((text) => text !== '');
  return entry(
    first.join(' — '),
    estimate.computed === null ? '' : safe(estimate.computed, FIELD.computed),
    documents(estimate),
    ...cautions(estimate),
  );
});

export function estimatesPart(block: EstimatesBlock): Part {
  return {
    as: 'section',
    kind: block.kind,
    title: bold(safe(block.title, FIELD.title)),
    items: block.estimates.map(figure),
    more: 'ask for one source or one date to see them',
    keep: false,
  };
}
