import { CLAIMS, MAYOR, MINISTRY, refuses } from './refuses.ts';

refuses(CLAIMS, [
  {
    wrong: 'a value below its min',
    change: ['value: 40', 'value: 40\n    min: 50\n    max: 60'],
    line: 'value: 40',
    field: `${MINISTRY}.value`,
    says: 'value 40 lies below min 50',
  },
  {
    wrong: 'a value above its max',
    change: ['value: 40', 'value: 40\n    min: 5\n    max: 6'],
    line: 'value: 40',
    field: `${MINISTRY}.value`,
    says: 'value 40 lies above max 6',
  },
  {
    wrong: 'a min above its max',
    change: ['value: 40', 'min: 7\n    max: 6'],
    line: 'min: 7',
    field: `${MINISTRY}.min`,
    says: 'min 7 is greater than max 6: swap them',
  },
  {
    wrong: 'a number with a thousands separator',
    change: ['value: 40', 'value: 4 000'],
    line: 'value: 4 000',
    field: `${MINISTRY}.value`,
    says: '"4 000" is text: write a number without quotes or thousands separators',
  },
  {
    wrong: 'a number below zero',
    change: ['value: 40', 'value: -40'],
    line: 'value: -40',
    field: `${MINISTRY}.value`,
    says: 'is too small: at least 0',
  },
  {
    wrong: 'a figure that counts nothing',
    change: ['measure: drowned', 'note: A note.'],
    line: 'id: ministry-drowned',
    field: `${MINISTRY}.measure`,
    says: 'a figure needs the measure it counts',
  },
  {
    wrong: 'a running total that is added to another',
    change: ['value: 60', 'addsTo: ministry-drowned\n    value: 60'],
    line: 'addsTo: ministry-drowned',
    field: `${MAYOR}.addsTo`,
    says: 'only an increment adds to a total, and drowned is cumulative',
  },
]);
