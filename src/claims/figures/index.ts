export { granularity } from './granularity.ts';
export { contains, type Interval, overlap, within } from './interval.ts';
export { intervals } from './intervals.ts';
export { type AnyClaim, computeSums, intervalsOf, isComputed } from './sums.ts';
