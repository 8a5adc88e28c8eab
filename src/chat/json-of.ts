import { drawnOnce } from './drawn-once.ts';

/** The JSON of something that nobody alters any more, written once. */
export const jsonOf = drawnOnce((value: object): string => JSON.stringify(value));
