import { ask } from '../../src/query/answer/ask.ts';
import { consult } from '../../src/query/answer/consult.ts';
import { forgetFindings } from '../../src/query/answer/recall.ts';
import { buildIndex, type DossierIndex } from '../../src/query/index/dossier-index.ts';
import type { Engine } from './engine.ts';

/** Shortly after the made-up stories and the first dossier end. */
const TODAY = '2026-11-22';

const over = (name: string, first: (question: string, index: DossierIndex) => string | null): Engine => ({
  name,
  most: Number.POSITIVE_INFINITY,
  open(dossier) {
    const index = buildIndex(dossier);
    return {
      first: (question) => first(question, index),
      forget() {
        index.read.clear();
        forgetFindings(index);
      },
    };
  },
});

/** Understanding, retrieval and verdicts: all that is true of an answer before it is worded. */
export const claimdesk = over(
  'Claimdesk',
  (question, index) => consult(question, index, { today: TODAY, asOf: null }).claims[0]?.id ?? null,
);

/** What a reporter waits for: the same, with every sentence of the answer. */
export const wholeAnswer = over(
  'Claimdesk, in words',
  (question, index) => ask(question, index, { today: TODAY, asOf: null }).claims[0]?.id ?? null,
);
