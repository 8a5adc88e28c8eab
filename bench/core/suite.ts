import { readLibrary } from '../../src/files/read-dossiers.ts';
import { claimdesk, PEERS } from '../engines/index.ts';
import type { Table } from '../report/table.ts';
import { asShare, inMegabytes, inTime, timesOver } from '../report/units.ts';
import type { Suite } from '../suite.ts';
import { readGolden, scoreGolden } from './golden.ts';
import { type Measured, measureSize } from './measure-size.ts';
import { measureVerdicts, verdictTable } from './verdicts.ts';

/** Our core beside other ways to find a claim. */
export const core: Suite = {
  name: 'core',
  summary: 'understanding, retrieval and verdicts against Fuse.js, MiniSearch and SQLite FTS5',
  async run({ sizes, seed, progress }) {
    progress('the golden questions');
    const golden = await readGolden();
    const { dossiers } = await readLibrary('data');
    const dossier = dossiers.find(({ id }) => id === 'dprk');
    if (dossier === undefined)
      throw new Error('the golden questions are about data/dprk, which is not there');
    const scores = [claimdesk, ...PEERS].map((engine) => {
      const opened = engine.open(dossier);
      const score = scoreGolden(opened, golden, dossier);
      opened.close?.();
      return { engine: engine.name, ...score };
    });
    const measured = sizes.map((claims) => measureSize(claims, seed, progress));
    const verdicts = measureVerdicts(seed, progress);
    return {
      tables: [
        ...measured.map(sizeTable),
        {
          title: `The golden questions (${golden.length} of them) on the ${dossier.claims.size} claims of data/dprk`,
          columns: ['', 'success@1', 'nothing, where nothing is right'],
          rows: scores.map(({ engine, successAt1, rightlyNothing }) => [
            engine,
            asShare(successAt1),
            asShare(rightlyNothing),
          ]),
        },
        verdictTable(verdicts),
      ],
      notes: [
        'p50 and p99 are of one question: for Claimdesk, understanding, retrieval and verdicts; for the others, their search alone.',
        'Cold: nothing remembered of any word. In words: with the sentences of the answer.',
        '× is the p50 over the warm p50 of Claimdesk in the same run; the rounds of all engines alternate.',
        'Memory is what the index adds to the claims themselves; for SQLite, its pages.',
        ...measured.flatMap(({ skipped, claims }) =>
          skipped.map((name) => `${name} is not run at ${claims} claims: one question would take seconds.`),
        ),
      ],
      data: { sizes: measured, golden: scores, verdicts },
    };
  },
};

function sizeTable({
  claims,
  documents,
  facets,
  aliases,
  questions,
  dossierBytes,
  allBytes,
  engines,
}: Measured): Table {
  const ours = engines.find(({ name }) => name === claimdesk.name)?.p50 ?? Number.NaN;
  return {
    title:
      `${claims.toLocaleString('en-US')} claims, ${documents.toLocaleString('en-US')} articles, ` +
      `${facets.toLocaleString('en-US')} names with ${aliases.toLocaleString('en-US')} aliases, ${questions} questions; ` +
      `the dossier takes ${inMegabytes(dossierBytes)}, with our index and all it learned ${inMegabytes(allBytes)}`,
    columns: ['', 'ready in', 'memory', 'p50', 'p99', '×', 'success@1'],
    rows: engines.map(({ name, readyMs, bytes, p50, p99, successAt1 }) => [
      name,
      readyMs === null ? '' : inTime(readyMs),
      bytes === null ? '' : inMegabytes(bytes),
      inTime(p50),
      inTime(p99),
      timesOver(p50, ours),
      asShare(successAt1),
    ]),
  };
}
