import { canonical } from '../canonical.ts';
import { type ClaimText, writeClaim } from '../ledger/claim-text.ts';
import { type Change, changeBetween, type Entry } from '../ledger/entry.ts';

/** What the files would change in the ledger, and what in them is left alone. */
export interface SyncPlan {
  readonly additions: readonly ClaimText[];
  readonly amendments: readonly Amendment[];
  /** In the ledger, not in the files: kept. Withdrawing a claim is a status, with a reason. */
  readonly missing: readonly string[];
  /** Equal to an older revision: somebody's old checkout, which changes nothing. */
  readonly old: readonly Older[];
  /** Edited from an older revision, without what was recorded since: the ledger's text is kept. */
  readonly conflicts: readonly Older[];
  /** More changes than come by hand: they wait for a person to confirm them. */
  readonly waits: boolean;
}

interface Amendment {
  readonly text: ClaimText;
  readonly before: Entry;
  readonly change: Change;
}

interface Older {
  readonly claim: string;
  /** The revision that the file has, or was edited from. */
  readonly rev: number;
  /** The ledger's newest. */
  readonly current: number;
}

export interface SyncRules {
  /** This many changes at once still need no confirmation. */
  readonly massLimit: number;
  /** Claims whose older text a person wants recorded all the same, as a change. */
  readonly accept: ReadonlySet<string>;
}

/** 20: what an editor changes in one go; more is a script, a merge or a mistake. */
export const SYNC_RULES: SyncRules = { massLimit: 20, accept: new Set() };

/**
 * Compares a dossier's files with the ledger: `state` has the newest entry of every claim, `earlier` the
 * whole history of those that differ, and of no others (see `differing`). A dossier that the ledger does not know yet is taken
 * in whole, without waiting.
 */
export function planSync(
  files: readonly ClaimText[],
  state: ReadonlyMap<string, Entry>,
  earlier: ReadonlyMap<string, readonly Entry[]>,
  rules: SyncRules = SYNC_RULES,
): SyncPlan {
  const additions: ClaimText[] = [];
  const amendments: Amendment[] = [];
  const old: Older[] = [];
  const conflicts: Older[] = [];
  for (const text of files) {
    const before = state.get(text.id);
    if (before === undefined) additions.push(text);
    else if (earlier.has(text.id)) {
      const origin = editedFrom(text, [...(earlier.get(text.id) ?? []), before]);
      const older = { claim: text.id, rev: origin.entry.claim.rev, current: before.claim.rev };
      if (older.rev === older.current || rules.accept.has(text.id))
        amendments.push({ text, before, change: changeBetween(before.claim, text.status) });
      else (origin.distance === 0 ? old : conflicts).push(older);
    }
  }
  const present = new Set(files.map(({ id }) => id));
  return {
    additions,
    amendments,
    missing: [...state.keys()].filter((id) => !present.has(id)),
    old,
    conflicts,
    waits: state.size > 0 && additions.length + amendments.length > rules.massLimit,
  };
}

/** Claims that the files have otherwise than the ledger: those whose history `planSync` asks for. */
export const differing = (files: readonly ClaimText[], state: ReadonlyMap<string, Entry>): string[] =>
  files
    .filter((text) => {
      const before = state.get(text.id);
      return before !== undefined && !sameText(text, before.claim);
    })
    .map(({ id }) => id);

const sameText = (a: ClaimText, b: ClaimText): boolean => writeClaim(a) === writeClaim(b);

/**
 * The revision a text was edited from, as far as its content tells: the one with the fewest fields and
 * mentions to change; of equals, the newest. Nothing in a file says it, and what a process remembers of the
 * files would be wrong as soon as a second checkout is synced.
 */
function editedFrom(text: ClaimText, history: readonly Entry[]): { entry: Entry; distance: number } {
  const parts = partsOf(text);
  const [nearest] = history
    .map((entry) => ({ entry, distance: distance(parts, partsOf(entry.claim)) }))
    .sort((a, b) => a.distance - b.distance || b.entry.claim.rev - a.entry.claim.rev);
  if (nearest === undefined) throw new Error(`${text.id} has no history`);
  return nearest;
}

/** Each field as one part, and each mention as one, wherever in the list it stands. */
function partsOf(text: ClaimText): ReadonlySet<string> {
  const { mentions, ...fields } = JSON.parse(writeClaim(text)) as ClaimText;
  return new Set([
    ...Object.entries(fields).map(([name, value]) => `${name}=${canonical(value)}`),
    ...mentions.map((mention) => `mention=${canonical(mention)}`),
  ]);
}

function distance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((part) => !other.has(part)).length;
  return only(a, b) + only(b, a);
}
