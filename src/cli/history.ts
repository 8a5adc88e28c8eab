import type { Command } from 'commander';
import type { Entry } from '../ledger/ledger/entry.ts';
import { printable } from '../platforms/terminal/printable.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import { fieldChanges } from './field-changes.ts';
import { findRecorded } from './find-recorded.ts';
import type { Io } from './io.ts';
import { count } from './open-library.ts';
import { minute } from './times.ts';
import { type StateOptions, stateOption, withStore } from './with-store.ts';

interface HistoryOptions extends DataOptions, StateOptions {
  readonly json?: true;
}

export function historyCommand(io: Io): Command {
  return stateOption(dataCommand('history'))
    .description('every change of a claim that was recorded: what, when, by whom, through what and why')
    .argument('<claim>', 'the id of a claim')
    .option('--json', 'as one JSON object, with the whole text of every revision')
    .action(async (claim: string, options: HistoryOptions) => {
      const entries = await withStore(options, 'refuse', (store) => findRecorded(claim, options, store));
      const [{ dossier }] = entries;
      if (options.json) io.out(JSON.stringify({ claim, dossier, entries: entries.map(asJson) }));
      else for (const line of inText(claim, entries)) io.out(line);
    });
}

function inText(claim: string, entries: readonly Entry[]): string[] {
  const lines = [`${claim} (${entries[0]?.dossier}): ${count(entries.length, 'revision')}`];
  for (const [at, entry] of entries.entries()) {
    const { change, actor, via, reason, claim: text } = entry;
    const why = reason === null ? '' : `: ${printable(reason)}`;
    lines.push(
      `${String(text.rev).padStart(3)}  ${minute(entry.at)}  ${change} by ${printable(actor)} (${via})${why}`,
    );
    for (const difference of differences(entries, at)) lines.push(`     ${difference}`);
  }
  return lines;
}

/** Of the first revision, what is said in it. */
function differences(entries: readonly Entry[], at: number): string[] {
  const [before, after] = [entries[at - 1], entries[at]];
  if (after === undefined) return [];
  return before === undefined ? [printable(after.claim.statement)] : fieldChanges(before.claim, after.claim);
}

/** `at`: when it was recorded, ISO 8601 in UTC. */
function asJson({ seq, at, change, actor, via, reason, hash, claim }: Entry) {
  const { rev, ...text } = claim;
  return { seq, at: new Date(at).toISOString(), change, rev, actor, via, reason, hash, text };
}
