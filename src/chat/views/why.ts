import { pageOf } from '../page.ts';
import type { View } from './view.ts';

const REASONS_A_PAGE = 6;

/** Every reason, one pair at a time: conflicts first, then why other figures cannot be compared at all. */
export const why: View = {
  label: 'Why they differ',
  has: ({ verdicts }) =>
    verdicts.some(({ verdict }) => verdict === 'conflict' || verdict === 'not-comparable'),
  show({ verdicts }, asked) {
    const reasons = [
      ...verdicts.filter(({ verdict }) => verdict === 'conflict'),
      ...verdicts.filter(({ verdict }) => verdict === 'not-comparable'),
    ];
    const { items, of } = pageOf(reasons, asked, REASONS_A_PAGE);
    const sentences = (relation: string) =>
      items.filter(({ verdict }) => verdict === relation).map(({ reason }) => [reason]);
    const blocks = [
      { kind: 'remarks' as const, title: 'They contradict each other', remarks: sentences('conflict') },
      { kind: 'remarks' as const, title: 'They cannot be compared', remarks: sentences('not-comparable') },
    ];
    return { blocks: blocks.filter(({ remarks }) => remarks.length > 0), pages: of };
  },
};
