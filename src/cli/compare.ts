import type { Command } from 'commander';
import { type AnyClaim, computeSums } from '../claims/figures/index.ts';
import { findClaim } from '../claims/find-claim.ts';
import { instead } from '../claims/load/messages.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { compare } from '../claims/verdicts/index.ts';
import { verdictAsJson } from '../claims/verdicts/json.ts';
import type { Verdict } from '../claims/verdicts/verdict.ts';
import { UserError } from '../errors.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';

interface Options extends DataOptions {
  readonly json?: true;
}

interface Found {
  readonly dossier: Dossier;
  readonly claim: AnyClaim;
}

export function compareCommand(io: Io): Command {
  return dataCommand('compare')
    .description('say what two claims are to each other; join the ids of a sum’s parts with +')
    .argument('<claim>', 'the id of a claim')
    .argument('<other>', 'the id of another, in the same dossier')
    .option('--json', 'as one JSON object, for other programs')
    .action(async (first: string, second: string, options: Options) => {
      const dossiers = await openLibrary(options, io);
      const [a, b] = [find(first, dossiers), find(second, dossiers)];
      if (a.dossier !== b.dossier)
        throw new UserError(
          'two-dossiers',
          `${first} lies in ${a.dossier.id} and ${second} in ${b.dossier.id}: claims are compared within one dossier.`,
        );
      const verdicts = compare(a.claim, b.claim, { dossier: a.dossier });
      if (options.json) io.out(JSON.stringify({ verdicts: verdicts.map(verdictAsJson) }));
      else for (const verdict of verdicts) io.out(inText(verdict));
    });
}

function find(id: string, dossiers: readonly Dossier[]): Found {
  const known: string[] = [];
  for (const dossier of dossiers) {
    const printed = [...dossier.claims.values()];
    const claims = [...printed, ...computeSums(printed, dossier)];
    const claim = findClaim(id, claims);
    if (claim !== null) return { dossier, claim };
    known.push(...claims.map((claim) => claim.id));
  }
  throw new UserError('no-claim', `There is no claim ${id}: ${instead(id, known)}`);
}

/** "conflict, hard (disjoint): …" */
function inText({ verdict, strength, kind, reason }: Verdict): string {
  const how = strength === null ? verdict : `${verdict}, ${strength}`;
  return `${how} (${kind}): ${reason}`;
}
