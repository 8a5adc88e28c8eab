import type { Action } from '../../../src/chat/action.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { everyday } from '../contract.ts';
import { newsroom, testDesk } from './newsroom.ts';

const target = (what: string) => ({
  dossier: 'dprk',
  input: { command: 'show', options: { question: 'casualties', what } },
});
const ACTIONS: readonly Action[] = [
  { kind: 'run', label: 'All estimates', target: target('estimates') },
  {
    kind: 'choose',
    label: 'Only …',
    target: { dossier: 'dprk', input: { command: 'ask', options: { asOf: '2025-01' } } },
    option: 'question',
    choices: [
      { label: 'Only killed', value: 'killed' },
      { label: 'Only NIS', value: 'casualties NIS' },
    ],
  },
  {
    kind: 'fill',
    label: 'As of a date',
    title: 'As of a date',
    target: { dossier: 'dprk', input: { command: 'ask', options: { question: 'casualties' } } },
    option: 'asOf',
    field: { label: 'Date', hint: '2025-01-13 or 2025-01', lines: 'one', longest: 21 },
  },
];
const SHARE: Action = { kind: 'share', label: 'Share', target: target('estimates') };

export const page = (number: number, ...actions: readonly Action[]): Reply => ({
  to: 'asker',
  summary: `Page ${number}.`,
  blocks: [{ kind: 'lead', text: `Page ${number}.` }],
  actions,
});

/** A desk whose answers can be clicked. */
export const clickable = () =>
  testDesk({
    casualties: { ...everyday, actions: ACTIONS },
    show: page(
      1,
      {
        kind: 'run',
        label: 'Next',
        target: { dossier: 'dprk', input: { command: 'page2', options: { page: 2 } } },
      },
      SHARE,
    ),
    page2: page(2, SHARE),
    ask: page(7),
  });

export async function answered(arrangement: Parameters<typeof newsroom>[0] = {}) {
  const room = await newsroom({ desk: clickable(), ...arrangement });
  await room.slack.type('/dprk casualties');
  const [answer] = await room.sent(1);
  if (answer === undefined) throw new Error('no answer');
  return { ...room, answer };
}
