import type { ModalView } from '@slack/types';
import { type Answered, toAsker } from './answering.ts';
import { answerView, waitingView } from './pages.ts';
import type { Reception } from './reception.ts';
import { within } from './within.ts';

/** How a modal comes to show something: once in time, and as often as needed afterwards. */
export interface Showing {
  /** Within three seconds of the click. */
  first(view: ModalView): Promise<void>;
  /** The modal that `first` has shown it in. */
  id(): Promise<string>;
}

/** Slack's three seconds, less the way there and back. */
const IN_TIME_MS = 1_800;

/** Shows an answer in a modal: at once if it comes in time, else after a word that it will come. */
export async function showInView(
  what: string | Promise<Answered>,
  showing: Showing,
  { views }: Pick<Reception, 'views'>,
): Promise<void> {
  if (typeof what === 'string') return showing.first(answerView(toAsker(what)));
  const early = await within(IN_TIME_MS, what);
  if (early !== null) return showing.first(answerView(early.reply));
  await showing.first(waitingView);
  await views.update(await showing.id(), answerView((await what).reply));
}
