import { z } from 'zod';
import { slug, text } from '../../claims/record/slug.ts';
import { UserError } from '../../errors.ts';
import type { Tags } from '../channels/filter.ts';
import { fanOut } from '../outbox/fan-out.ts';
import type { Session } from '../store/session.ts';
import type { LedgerTable } from '../store/tables.ts';
import { chainHash } from './chain.ts';
import { type ClaimText, writeClaim } from './claim-text.ts';
import { newest } from './current.ts';
import { changeBetween, type Entry, entryOf } from './entry.ts';
import { holdHead, moveHead } from './head.ts';

/** A change to record: the claim as it is from now on. */
export interface NewEntry extends Attribution {
  readonly dossier: string;
  readonly text: ClaimText;
  /** The revision that the change was made from; 0 for a claim that is new. */
  readonly baseRev: number;
  /** Whom it concerns: `tagsOf(dossier, before, after)`. */
  readonly tags: Tags;
}

/** Who made a change, through what, and why. */
export interface Attribution {
  readonly actor: string;
  readonly via: string;
  readonly reason: string | null;
}

const checked = z.object({ dossier: slug, actor: text, via: text, reason: text.nullable() });

const ROWS = 500;

/**
 * Records changes, all or none, and puts what they cause into the outbox, in one transaction. A change that
 * changes nothing is left out. Throws a UserError, `claim-changed`, when one was made from a revision that is
 * no longer the newest.
 */
export function append(session: Session, changes: readonly NewEntry[]): Promise<readonly Entry[]> {
  return session.transact(async (tx) => {
    // Takes the head before reading: nobody else can append between the look at a revision and the insert.
    const head = await holdHead(tx);
    const now = Math.max(head.at, await tx.now());
    const rows = await rowsFor(tx, changes);
    if (rows.length === 0) return [];

    let { seq, hash } = head;
    const chained = rows.map(({ tags: _, ...row }): LedgerTable => {
      const next = { ...row, seq: ++seq, at: now };
      hash = chainHash(hash, next);
      return { ...next, hash };
    });
    await moveHead(tx, rows.length, { at: now, hash });
    for (let from = 0; from < chained.length; from += ROWS)
      await tx.db
        .insertInto('ledger')
        .values(chained.slice(from, from + ROWS))
        .execute();
    const told = chained.map(({ seq, dossier, claim, actor }, at) => ({
      seq,
      dossier,
      claim,
      actor,
      tags: rows[at]?.tags ?? { topics: [], measures: [], sources: [] },
    }));
    await fanOut(tx, told, now);
    return chained.map(entryOf);
  });
}

type Unchained = Omit<LedgerTable, 'seq' | 'at' | 'hash'> & { readonly tags: Tags };

/** The rows without what chains them; a claim may change several times in one call. */
async function rowsFor(tx: Session, changes: readonly NewEntry[]): Promise<Unchained[]> {
  const known = new Map<string, ReadonlyMap<string, Entry>>();
  for (const dossier of new Set(changes.map((change) => change.dossier))) {
    const ids = changes.filter((change) => change.dossier === dossier).map((change) => change.text.id);
    known.set(dossier, await newest(tx, dossier, [...new Set(ids)]));
  }
  const latest = new Map<string, { rev: number; body: string; status: ClaimText['status'] }>();
  const rows: Unchained[] = [];
  for (const change of changes) {
    const { dossier, actor, via, reason } = checked.parse(change);
    const { id, status } = change.text;
    const key = `${dossier} ${id}`;
    const entry = known.get(dossier)?.get(id);
    const recorded = entry && { ...entry.claim, body: writeClaim(entry.claim) };
    const before = latest.get(key) ?? recorded ?? null;
    if ((before?.rev ?? 0) !== change.baseRev) throw staleRevision(id, change.baseRev, before?.rev ?? 0);
    const body = writeClaim(change.text);
    if (before?.body === body) continue;
    const rev = change.baseRev + 1;
    latest.set(key, { rev, body, status });
    const kind = changeBetween(before, status);
    rows.push({ kind, dossier, claim: id, rev, actor, via, reason, body, tags: change.tags });
  }
  return rows;
}

function staleRevision(claim: string, base: number, rev: number): UserError {
  const now = rev === 0 ? 'is not in the ledger' : `is at revision ${rev} by now`;
  return new UserError(
    'claim-changed',
    `${claim} ${now}, and this change was made from revision ${base}: look at it again, then repeat the change.`,
  );
}
