import type { Log } from '../chat/log.ts';
import type { Reply } from '../chat/reply.ts';
import { formatProblem, hasErrors, type Problem } from '../claims/load/problem.ts';
import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { resolves } from '../claims/resolves.ts';
import { UserError } from '../errors.ts';
import { type Attribution, lastCommit } from '../files/last-commit.ts';
import { readLibrary } from '../files/read-dossiers.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { buildIndex, type DossierIndex } from '../query/index/dossier-index.ts';
import { planInWords } from './plan-in-words.ts';

export interface LiveLibraryParts {
  readonly dataDir: string;
  /** Null where nothing is kept: the files alone are answered from. */
  readonly store: Store | null;
  readonly log: Log;
  /** Says something to the desk; does nothing where it has no channel. */
  readonly tellDesk: (reply: Reply) => Promise<void>;
  /** Something was recorded: there may be somebody to tell. */
  readonly changed: () => void;
}

export type Indexes = readonly [DossierIndex, ...DossierIndex[]];

/** The dossiers as they stand, and as they change while the bot answers. */
export interface LiveLibrary {
  current(): Indexes;
  dossier(id: string): Dossier | undefined;
  /**
   * Reads the files again and records what changed in them. Broken files change nothing: the desk is told,
   * and the bot goes on with what it has.
   */
  reload(): Promise<void>;
  /** Takes up what others recorded: `desk hold`, another process. */
  catchUp(): Promise<void>;
}

/** @throws UserError when the files cannot be read at the start: there is nothing to go on with */
export async function openLiveLibrary(parts: LiveLibraryParts): Promise<LiveLibrary> {
  const { dataDir, store, log } = parts;
  const { dossiers, problems } = await readLibrary(dataDir, undefined, 'DATA_DIR');
  if (hasErrors(problems)) throw new UserError('bad-data', brokenText(problems));
  let files = dossiers;
  let seq = 0;
  const lastTold = new Map<string, string | null>();
  let indexes: Indexes = nonEmpty(files.map(buildIndex));

  async function rebuilt(): Promise<DossierIndex[]> {
    if (store === null) return files.map(buildIndex);
    const { seq: head } = await store.ledger.head();
    const built: DossierIndex[] = [];
    for (const dossier of files) built.push(buildIndex(await asRecorded(dossier, store, log)));
    seq = head;
    return built;
  }

  async function sync(): Promise<void> {
    if (store !== null) await record(store);
    indexes = nonEmpty(await rebuilt());
    parts.changed();
  }

  async function record(store: Store): Promise<void> {
    const attribution: Attribution = await lastCommit(dataDir);
    for (const dossier of files) {
      const { plan, recorded } = await store.sync.apply(dossier, { ...attribution, via: 'sync' });
      const noteworthy = planInWords(plan, dossier);
      // Every file that is saved brings the same again, until somebody has mended it.
      if (noteworthy !== null && noteworthy !== lastTold.get(dossier.id)) {
        log.warn({ dossier: dossier.id, missing: plan.missing, waits: plan.waits }, noteworthy);
        await tellDesk(parts, noteworthy);
      }
      lastTold.set(dossier.id, noteworthy);
      if (recorded.length > 0) log.info({ dossier: dossier.id, changes: recorded.length }, 'recorded');
    }
  }

  async function reload(): Promise<void> {
    const read = await readLibrary(dataDir, undefined, 'DATA_DIR');
    if (hasErrors(read.problems)) {
      const text = brokenText(read.problems);
      log.error({ problems: read.problems.length }, 'the files are broken: going on with what is known');
      await tellDesk(parts, text);
      return;
    }
    files = read.dossiers;
    await sync();
  }

  async function catchUp(): Promise<void> {
    if (store === null || (await store.ledger.head()).seq === seq) return;
    indexes = nonEmpty(await rebuilt());
  }

  await sync();
  // What began with older files must not have the last word.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => () => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  return {
    current: () => indexes,
    dossier: (id) => indexes.find(({ dossier }) => dossier.id === id)?.dossier,
    reload: inTurn(reload),
    catchUp: inTurn(catchUp),
  };
}

/**
 * A dossier with its claims as the ledger has them, in the files' order: without what waits for a person, with
 * claims that the files no longer name, since a claim is withdrawn by its status alone. One whose documents or
 * sources are gone cannot be shown.
 */
async function asRecorded(dossier: Dossier, store: Store, log: Log): Promise<Dossier> {
  const state = await store.ledger.state(dossier.id);
  const claims = new Map<string, Claim>();
  for (const id of new Set([...dossier.claims.keys(), ...state.keys()])) {
    const claim = state.get(id)?.claim;
    if (claim === undefined) continue;
    if (resolves(claim, dossier)) claims.set(id, claim);
    else log.warn({ claim: id }, 'a recorded claim names what the files no longer have: it is not shown');
  }
  return { ...dossier, claims };
}

function nonEmpty(indexes: readonly DossierIndex[]): Indexes {
  const [first, ...rest] = indexes;
  if (first === undefined) throw new UserError('no-dossier', 'There is no dossier in DATA_DIR.');
  return [first, ...rest];
}

const brokenText = (problems: readonly Problem[]) =>
  ['The data cannot be read:', ...problems.map(formatProblem)].join('\n');

async function tellDesk({ tellDesk: tell, log }: LiveLibraryParts, text: string): Promise<void> {
  const [summary = '', ...lines] = text.split('\n');
  const reply: Reply = {
    to: 'channel',
    summary,
    blocks: [
      { kind: 'warning', text: summary },
      ...(lines.length === 0
        ? []
        : [{ kind: 'remarks' as const, title: 'In detail', remarks: lines.map((line) => [line]) }]),
    ],
  };
  await tell(reply).catch((err: unknown) => log.error({ err }, 'the desk could not be told'));
}
