import { copy } from './copy.ts';
import { estimates } from './estimates.ts';
import { positions } from './positions.ts';
import { quotes } from './quotes.ts';
import type { View } from './view.ts';
import { why } from './why.ts';

/** The closer looks at an answer, in the order of their buttons. */
export const VIEWS = { estimates, positions, why, quotes, copy } as const satisfies Record<string, View>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as [ViewName, ...ViewName[]];
