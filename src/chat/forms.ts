import type { FillAction } from './action.ts';

type Form = Pick<FillAction, 'title' | 'field'>;

/**
 * What the forms say, by the command and the option they fill. They are told apart by that alone, because a
 * click of 100 characters holds its question and has no room for a form's words.
 */
const FORMS: ReadonlyMap<string, Form> = new Map([
  [
    'ask asOf',
    {
      title: 'As of a date',
      field: { label: 'Date', hint: '2025-01-13 or 2025-01', lines: 'one', longest: 21 },
    },
  ],
  [
    'follow what',
    {
      title: 'Follow',
      field: { label: 'What', hint: 'everything; casualties; killed nis daily', lines: 'one', longest: 200 },
    },
  ],
  [
    'report text',
    {
      title: 'Tell the desk',
      field: {
        label: 'What is wrong?',
        hint: 'Which figure, and how you know',
        lines: 'many',
        longest: 1_000,
      },
    },
  ],
]);

/** Null for an option that no form fills. */
export function formFor(command: string, option: string): Form | null {
  return FORMS.get(`${command} ${option}`) ?? null;
}
