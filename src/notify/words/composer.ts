import type { Block, Line } from '../../chat/reply.ts';
import type { Claim } from '../../claims/record/claim.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Composer, Telling } from '../compose.ts';
import { changeLine, changeText, isNews } from './change-line.ts';
import { goneReply } from './gone-reply.ts';
import { said } from './said.ts';

export interface ComposerParts {
  /** The dossier as its files have it now. */
  readonly dossier: (id: string) => Dossier | undefined;
  /** Sentences that set a claim against the other sources: its verdicts. None: say nothing of them. */
  readonly remarks?: (claim: Claim, dossier: Dossier) => readonly Line[];
}

/** Finds the words for what the outbox sends. */
export function createComposer({ dossier: find, remarks = () => [] }: ComposerParts): Composer {
  return {
    tell(telling) {
      const dossier = find(telling.dossier);
      if (dossier === undefined) throw new Error(`there is no dossier ${telling.dossier}`);
      const news = telling.news.filter(isNews);
      const [first] = news;
      if (first === undefined) return null;
      const more = news.length === 1 ? '' : ` And ${news.length - 1} more.`;
      return {
        to: 'channel',
        summary: `${TITLES[telling.kind]} ${changeText(first, dossier)}.${more}`,
        blocks: [
          ...wasSaid({ ...telling, news }, dossier),
          {
            kind: 'remarks',
            title: title(telling.kind, dossier),
            remarks: news.flatMap((one) => [
              changeLine(one, dossier),
              ...(one.after.claim.status === 'current' ? remarks(one.after.claim, dossier) : []),
            ]),
          },
        ],
      };
    },
    mark: (answer, news) => ({
      ...answer,
      blocks: [{ kind: 'warning', text: markText(news.length) }, ...answer.blocks],
    }),
    gone: (ended) => goneReply(ended, find),
  };
}

const TITLES = { change: 'Changed:', correction: 'Corrected:', digest: 'Since the last digest:' } as const;

function title(kind: Telling['kind'], dossier: Dossier): string {
  if (kind === 'correction') return 'What holds now';
  return kind === 'digest' ? `${dossier.title}: changes since the last digest` : dossier.title;
}

/** A correction says first what the answer above it said. */
function wasSaid({ kind, news }: Telling, dossier: Dossier): Block[] {
  if (kind !== 'correction') return [];
  const told = news.flatMap(({ before }) => (before === null ? [] : said(before.claim, dossier)));
  return told.length === 0 ? [] : [{ kind: 'warning', text: `The answer above said ${told.join('; ')}.` }];
}

const markText = (claims: number): string =>
  claims === 1
    ? 'Corrected since: one claim in this answer has changed. What holds now stands below it.'
    : `Corrected since: ${claims} claims in this answer have changed. What holds now stands below it.`;
