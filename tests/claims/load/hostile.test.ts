import fc from 'fast-check';
import { test } from 'vitest';
import { loadDossier } from '../../../src/claims/load/load.ts';
import { hasErrors } from '../../../src/claims/load/problem.ts';
import { smallDossier } from '../../world.ts';

const { files } = smallDossier();

/** A file of the small dossier with a passage torn out and something else put in its place. */
const damaged = fc.constantFrom(...files.keys()).chain((name) => {
  const text = files.get(name) ?? '';
  const put = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\n',
      ': ',
      '- ',
      '{',
      '[',
      '"',
      "'",
      '&a ',
      '*a',
      '!!x ',
      '|\n',
      'null',
      '[]',
      '{}',
      '1',
      '~',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  return fc
    .tuple(fc.nat(text.length), fc.nat(40), put)
    .map(([at, length, by]) => [name, text.slice(0, at) + by + text.slice(at + length)] as const);
});

test('whatever is done to a file, it is loaded or its problems are named, in a place that exists', () => {
  fc.assert(
    fc.property(fc.array(damaged, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = new Map([...files, ...changes]);
      const { dossier, problems } = loadDossier(changed);
      const placed = problems.every(({ file, line, column, message }) => {
        const lines = (changed.get(file) ?? '').split('\n');
        return message !== '' && column >= 1 && line >= 1 && line <= lines.length;
      });
      return placed && (dossier === null) === hasErrors(problems);
    }),
    { numRuns: 200 },
  );
}, 30_000);
