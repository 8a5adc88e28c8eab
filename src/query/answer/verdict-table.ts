import type { Verdict } from '../../claims/verdicts/verdict.ts';

/** The verdicts of a list of claims, looked up by pair in either order. */
export interface VerdictTable {
  readonly all: readonly Verdict[];
  between(a: string, b: string): readonly Verdict[];
}

export function verdictTable(all: readonly Verdict[]): VerdictTable {
  const byPair = new Map<string, Verdict[]>();
  for (const verdict of all) {
    const pair = pairKey(verdict.a, verdict.b);
    const known = byPair.get(pair);
    if (known) known.push(verdict);
    else byPair.set(pair, [verdict]);
  }
  return { all, between: (a, b) => byPair.get(pairKey(a, b)) ?? [] };
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
