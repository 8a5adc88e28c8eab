import type { Room } from '../chat/platform.ts';
import type { Reply } from '../chat/reply.ts';
import type { Follow } from '../ledger/channels/follows.ts';
import type { ClaimNews } from '../ledger/outbox/contents.ts';

/** A message about changes: what is to be told, where, and as what. */
export interface Telling {
  readonly kind: 'change' | 'correction' | 'digest';
  readonly dossier: string;
  readonly to: Room;
  /** Claim by claim; at least one. Every change is in it that this place has not been told of. */
  readonly news: readonly ClaimNews[];
  /** The answer that is corrected, as it was given; null for other kinds, and when it is no longer kept. */
  readonly answer: Reply | null;
}

/** Finds the words. Null: on balance there is nothing to tell (held and restored within a minute). */
export interface Composer {
  tell(telling: Telling): Reply | null;
  /** An answer with the mark that it was corrected, for everybody who finds it later. */
  mark(answer: Reply, news: readonly ClaimNews[]): Reply;
  /** For who asked for follows in a channel that the bot can no longer post in. */
  gone(ended: readonly Follow[]): Reply;
}
