export { compare } from './compare.ts';
export { compareAll, type Survey, survey } from './compare-all.ts';
export { type Agreed, agreedOn, type Position, positionsOf } from './positions.ts';
export { isSame, sameStatementKey } from './same.ts';
export type { Kind, Relation, Verdict } from './verdict.ts';
export type { Context } from './world.ts';
