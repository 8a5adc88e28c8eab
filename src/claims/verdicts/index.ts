export { compare } from './compare.ts';
export { compareAll, survey } from './compare-all.ts';
export { isSame } from './same.ts';
export { agreedOn, positionsOf } from './stances.ts';
export { doubted, type Verdict } from './verdict.ts';
