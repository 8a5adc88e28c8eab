import { groupBy } from '../../claims/group-by.ts';
import { pageOf } from '../page.ts';
import { positionsBlock } from '../positions.ts';
import type { View } from './view.ts';

const POSITIONS_A_PAGE = 6;

/** Everybody who asserts and who denies, also where an answer has no room for all of them. */
export const positions: View = {
  label: 'All positions',
  has: (answer) => answer.positions.reduce((sum, { claims }) => sum + claims.length, 0) > 1,
  show({ positions: groups, dossier }, asked) {
    const all = groups.flatMap(({ title, claims }) => claims.map((claim) => ({ title, claim })));
    const { items, of } = pageOf(all, asked, POSITIONS_A_PAGE);
    const blocks = [...groupBy(items, ({ title }) => title)].map(([title, group]) =>
      positionsBlock({ title, claims: group.map(({ claim }) => claim) }, dossier),
    );
    return { blocks, pages: of };
  },
};
