import { claimdesk, wholeAnswer } from './claimdesk.ts';
import type { Engine } from './engine.ts';
import { fts5 } from './fts5.ts';
import { fuse, fuseTokens } from './fuse.ts';
import { miniSearch } from './minisearch.ts';

/** Other ways to find claims. The list is explicit: nothing is discovered. */
export const PEERS: readonly Engine[] = [miniSearch, fts5, fuseTokens, fuse];

export { claimdesk, wholeAnswer };
