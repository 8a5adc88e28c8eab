import type { Action, Target } from '../../chat/action.ts';
import { MOST_PACKED, pack, unpack } from '../../chat/pack.ts';

/**
 * What a button, a menu or a form asks, in the 100 characters that Discord keeps of it and sends back. It is
 * the target as `pack` writes it, and in it:
 *
 * - an option that is still empty is the one that a choice or a form fills; Discord says by itself which of
 *   them was used, and what a form says stands in a table by command and option;
 * - an `s` before it shares. Alone it shares the message as it stands, whose question had no room.
 *
 * Nothing else is kept anywhere, so a click works after a restart, and for everybody.
 */
const SHARE = 's';

export interface Clicked {
  readonly does: 'ask' | 'share';
  /** Null for a message to be shared as it stands. */
  readonly target: Target | null;
  /** The option that what is chosen or filled in goes to. */
  readonly open: string | null;
}

/** Null where the question does not fit. */
export function customId(action: Action): string | null {
  switch (action.kind) {
    case 'run':
      return pack(action.target);
    case 'choose':
    case 'fill':
      return pack(completed(action.target, action.option, ''));
    case 'share':
      return `${SHARE}${pack(action.target, MOST_PACKED - SHARE.length) ?? ''}`;
  }
}

/** Null for whatever `customId` did not write: nothing in a click is trusted. */
export function readCustomId(id: unknown): Clicked | null {
  if (typeof id !== 'string') return null;
  if (id === SHARE) return { does: 'share', target: null, open: null };
  const shares = id.startsWith(SHARE);
  const target = unpack(shares ? id.slice(SHARE.length) : id);
  if (target === null) return null;
  if (shares) return { does: 'share', target, open: null };
  const [open = null] = Object.entries(target.input.options).find(([, value]) => value === '') ?? [];
  return { does: 'ask', target, open };
}

/** The target with one more option: what was chosen, or filled in. */
export function completed({ dossier, input }: Target, option: string, value: string): Target {
  return { dossier, input: { ...input, options: { ...input.options, [option]: value } } };
}
