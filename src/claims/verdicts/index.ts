export { compare } from './compare.ts';
export { compareAll, survey } from './compare-all.ts';
export { agreedOn, positionsOf } from './positions.ts';
export { isSame, sameStatementKey } from './same.ts';
export type { Verdict } from './verdict.ts';
