import { groupBy } from '../../claims/group-by.ts';
import { estimate } from '../estimate.ts';
import { pageOf } from '../page.ts';
import type { View } from './view.ts';

const ESTIMATES_A_PAGE = 8;

export const estimates: View = {
  label: 'All estimates',
  has: ({ figures }) => figures.reduce((sum, { claims }) => sum + claims.length, 0) > 1,
  show({ figures, dossier }, asked) {
    const all = figures.flatMap(({ title, claims }) => claims.map((claim) => ({ title, claim })));
    const { items, of } = pageOf(all, asked, ESTIMATES_A_PAGE);
    const blocks = [...groupBy(items, ({ title }) => title)].flatMap(([title, [first, ...rest]]) =>
      first === undefined
        ? []
        : [
            {
              kind: 'estimates' as const,
              title,
              estimates: [
                estimate(first.claim, dossier),
                ...rest.map(({ claim }) => estimate(claim, dossier)),
              ] as const,
            },
          ],
    );
    return { blocks, pages: of };
  },
};
