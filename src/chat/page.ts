import type { Action, CommandInput, Target } from './action.ts';

/** One page of a list that is too long to be shown at once. Pages are counted from 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly of: number;
}

/** A page that does not exist, as an old button may ask for, is the nearest one that does. */
export function pageOf<T>(all: readonly T[], asked: number, size: number): Page<T> {
  const of = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(Math.max(1, asked), of);
  return { items: all.slice((number - 1) * size, number * size), number, of };
}

/** A page is turned where it stands; everything else that is opened stands below what it was opened from. */
export const isPageTurn = ({ options }: CommandInput): boolean => 'page' in options;

/** What turns a page; `target` opens the first. */
export function pageTurns(
  { dossier, input }: Target,
  { number, of }: Omit<Page<unknown>, 'items'>,
): Action[] {
  const turn = (to: number, label: string): Action => ({
    kind: 'run',
    label,
    target: { dossier, input: { ...input, options: { ...input.options, page: to } } },
  });
  return [
    ...(number > 1 ? [turn(number - 1, 'Previous')] : []),
    ...(number < of ? [turn(number + 1, 'Next')] : []),
  ];
}
