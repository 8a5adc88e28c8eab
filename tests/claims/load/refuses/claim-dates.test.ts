import { CLAIMS, MAYOR, MINISTRY, refuses } from './refuses.ts';

refuses(CLAIMS, [
  {
    wrong: 'a date that is no date',
    change: ['statedOn: { date: 2024-05-06', 'statedOn: { date: 2024-06-31'],
    line: 'date: 2024-06-31',
    field: `${MINISTRY}.statedOn.date`,
    says: '"2024-06-31" is no date: write 2025-01-13',
  },
  {
    wrong: 'a date left empty',
    change: ['statedOn: { date: 2024-05-06', 'statedOn: { date: '],
    line: 'statedOn: { date: ,',
    field: `${MINISTRY}.statedOn.date`,
    says: "is empty: write a date as 2025-01-13, 2025-01, '2025' or 2025-01-11/2025-01-20",
  },
  {
    wrong: 'a date that is missing',
    change: ['statedOn: { date: 2024-05-06, ', 'statedOn: { '],
    line: 'statedOn: { basis',
    field: `${MINISTRY}.statedOn.date`,
    says: 'is missing: write a date as 2025-01-13',
  },
  {
    wrong: 'a date that does not say how it is known',
    change: ['statedOn: { date: 2024-05-06, basis: in-text }', 'statedOn: 2024-05-06'],
    line: 'statedOn: 2024-05-06',
    field: `${MINISTRY}.statedOn`,
    says: 'write for example { date: 2025-01-13, basis: in-text }',
  },
  {
    wrong: 'a basis in words of its own',
    change: ['basis: { inferred: the article says by Tuesday }', 'basis: guessed'],
    line: 'basis: guessed',
    field: `${MAYOR}.asOf.basis`,
    says: 'write in-text, { document: its id } or { inferred: how }',
  },
  {
    wrong: 'an as-of after all its documents',
    change: ['asOf: { date: 2024-05-07', 'asOf: { date: 2024-06-01'],
    line: 'asOf: { date: 2024-06-01',
    field: `${MAYOR}.asOf.date`,
    says: '2024-06-01 lies after the last of its documents was published (2024-05-08)',
  },
  {
    wrong: 'said after it was printed',
    change: ['statedOn: { date: 2024-05-06', 'statedOn: { date: 2024-05-07'],
    line: 'statedOn: { date: 2024-05-07',
    field: `${MINISTRY}.statedOn.date`,
    says: '2024-05-07 lies after',
  },
  {
    wrong: 'an as-of after the statement',
    change: ['statedOn: { date: 2024-05-06', 'statedOn: { date: 2024-05-05'],
    line: 'asOf: { date: 2024-05-06',
    field: `${MINISTRY}.asOf.date`,
    says: '2024-05-06 lies after it was stated (2024-05-05)',
  },
]);
