import type { AckFn, ViewResponseAction } from '@slack/bolt';
import { describe } from './bolt-log.ts';
import { askedByForm, askedByFormOf } from './clicked.ts';
import { readForm } from './forms.ts';
import { readSubmitted } from './interaction.ts';
import { type Showing, showInView } from './modal.ts';
import { type Reception, receive } from './reception.ts';

const STALE = 'This form is too old, or not one of mine. Please open it again.';

/** A form was sent. Its acknowledgement closes the modal, or shows the answer in it. Never rejects. */
export async function onSubmission(
  body: unknown,
  ack: AckFn<ViewResponseAction> | AckFn<void>,
  reception: Reception,
): Promise<void> {
  const acknowledge = ack as AckFn<ViewResponseAction | undefined>;
  try {
    const submitted = readSubmitted(body);
    if (submitted === null) return await acknowledge(undefined);
    const filled = readForm(submitted);
    const showing: Showing = {
      first: async (view) => void (await acknowledge({ response_action: 'update', view })),
      id: async () => submitted.view.id,
    };
    if (filled === null) return await showInView(STALE, showing, reception);
    if (filled.back !== null) {
      await acknowledge(undefined);
      return await receive(askedByFormOf(submitted, filled, filled.back), reception);
    }
    const { question, standing } = askedByForm(submitted, filled);
    await showInView(reception.answer(question, standing), showing, reception);
  } catch (error) {
    reception.log.error({ reason: describe(error) }, 'the answer to a form was not shown');
  }
}
