import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { ask } from '../../src/query/answer/ask.ts';
import type { Engine } from './engine.ts';

const TODAY = '2026-11-22';

/** What a reporter waits for, sentences included. */
export const wholeAnswer: Engine = {
  name: 'Claimdesk, the whole answer',
  most: Number.POSITIVE_INFINITY,
  open(dossier) {
    const index = buildIndex(dossier);
    return {
      first: (question) => ask(question, index, { today: TODAY, asOf: null }).claims[0]?.id ?? null,
      forget: () => index.read.clear(),
    };
  },
};
