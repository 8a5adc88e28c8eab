import type { Dossier } from '../claims/record/dossier.ts';
import { measureName } from '../claims/words/label.ts';
import { listInWords } from '../claims/words/list.ts';
import { sourceName } from '../claims/words/speaker.ts';
import { counted } from '../query/answer/counts.ts';
import type { CheckedMessage } from '../query/check/check-all.ts';
import type { CheckedFigure, CheckVerdict } from '../query/check/checked-figure.ts';
import { MOST_FIGURES } from '../query/check/read-message.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';
import { documentLinks } from './document-links.ts';
import type { Line, Link, Reply } from './reply.ts';

/** In the order of what must be looked at first. */
const VERDICTS: Record<CheckVerdict, { readonly one: string; readonly several: string }> = {
  conflicts: { one: 'conflicts with what is on record', several: 'conflict with what is on record' },
  misattributed: { one: 'credited to the wrong source', several: 'credited to the wrong source' },
  outdated: { one: 'out of date', several: 'out of date' },
  'not-in-dataset': { one: 'not on record here', several: 'not on record here' },
  matches: { one: 'matches', several: 'match' },
};

/** A checked message: how it stands in one sentence, then each figure with why and where. */
export function checkReply({ index, figures }: CheckedMessage): Reply {
  const lead = leadFor(figures, index.dossier);
  const isCut = figures.length === MOST_FIGURES;
  return {
    // Nothing found is nothing to share.
    to: figures.length === 0 ? 'asker' : 'channel',
    summary: lead,
    blocks: [
      { kind: 'lead', text: lead },
      ...(figures.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              title: 'Figures in the message',
              entries: figures.map((figure) => ({
                title: [titleOf(figure, index.dossier)],
                detail: [figure.reason, ...linksOf(figure, index)],
              })),
            },
          ]),
      {
        kind: 'footnote',
        line: [`Only figures are checked${isCut ? `, the first ${MOST_FIGURES} of a message` : ''}.`],
      },
    ],
  };
}

/** "3 figures: 1 conflicts with what is on record, 2 match." */
function leadFor(figures: readonly CheckedFigure[], { title }: Dossier): string {
  if (figures.length === 0) return `No figure in the message counts what “${title}” counts.`;
  const [only, ...others] = figures;
  if (only !== undefined && others.length === 0) return `One figure: ${VERDICTS[only.verdict].one}.`;
  const parts = Object.entries(VERDICTS).flatMap(([verdict, words]) => {
    const count = figures.filter((figure) => figure.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? words.one : words.several}`];
  });
  return `${counted(figures.length, 'figure')}: ${listInWords(parts)}.`;
}

/** "“300” killed, NIS: matches" */
function titleOf({ text, measure, attributedTo, verdict }: CheckedFigure, dossier: Dossier): string {
  const what = measure === null ? '' : ` ${measureName(measure, dossier)}`;
  const who = attributedTo.map((id) => sourceName(id, dossier));
  return `“${text}”${what}${who.length > 0 ? `, ${listInWords(who)}` : ''}: ${VERDICTS[verdict].one}`;
}

/** More links than these are no help; the claims themselves have them all. */
const MOST_LINKS = 3;

/** Where the claims stand: those articles first that can be opened. */
function linksOf({ claims }: CheckedFigure, { claims: known, dossier }: DossierIndex): Line {
  const links = claims.flatMap((id) => {
    const claim = known.find((one) => one.id === id);
    return claim === undefined ? [] : documentLinks(claim, dossier);
  });
  const distinct = [...new Map(links.map((link) => [`${link.text} ${link.href}`, link])).values()];
  const opening = (link: Link) => (link.href === null ? 1 : 0);
  const shown = distinct.sort((a, b) => opening(a) - opening(b)).slice(0, MOST_LINKS);
  const more = distinct.length - shown.length;
  return [
    ...shown.flatMap((link, at) => [at === 0 ? ' See ' : '; ', link]),
    ...(more > 0 ? [`; ${counted(more, 'more article')}`] : []),
  ];
}
