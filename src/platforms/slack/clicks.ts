import { z } from 'zod';
import type { Target } from '../../chat/action.ts';
import { describe } from './bolt-log.ts';
import { type Click, readClick } from './click.ts';
import { askedByClick, askedInView, askedToShare, backFrom } from './clicked.ts';
import { fillView } from './forms.ts';
import { type ClickedMessage, type ClickedView, readClickedMessage, readClickedView } from './interaction.ts';
import { type Showing, showInView } from './modal.ts';
import { type Reception, receive, tell } from './reception.ts';

const STALE = 'This button is too old, or not one of mine: I cannot tell what it asked. Please ask again.';
const GONE = 'This button belongs to a dossier that is no longer here. Type "help" to see what there is.';
const LATE = 'Slack did not let me open the form. Please click again.';

/** Stands in for the question of a click that asks nothing we know. */
const NOTHING: Target = { dossier: '', input: { command: 'help', options: {} } };

const actions = z.object({ actions: z.array(z.unknown()).min(1) });

/** What somebody clicked: in a message, in a modal or in App Home. Never rejects. */
export async function onClick(body: unknown, reception: Reception): Promise<void> {
  const click = readClick(actions.safeParse(body).data?.actions[0]);
  const inMessage = readClickedMessage(body);
  if (inMessage !== null) return clickInMessage(click, inMessage, reception);
  const inView = readClickedView(body);
  if (inView !== null) return clickInView(click, inView, reception);
  reception.log.warn({}, 'a click of an unknown form was left alone');
}

function problem(click: Click | null, { desk }: Reception): string | null {
  if (click === null) return STALE;
  const { dossier } = click.does === 'fill' ? click.form.target : click.target;
  return desk.menus.some((menu) => menu.dossier === dossier) ? null : GONE;
}

async function clickInMessage(click: Click | null, body: ClickedMessage, reception: Reception) {
  const wrong = problem(click, reception);
  if (click === null || wrong !== null) {
    return tell(wrong ?? STALE, askedByClick(body, NOTHING), reception);
  }
  switch (click.does) {
    case 'ask':
      return receive(askedByClick(body, click.target), reception);
    case 'share':
      return receive(askedToShare(body, click.target, click.thread), reception);
    case 'fill': {
      const view = fillView(click.form, backFrom(body));
      const asked = askedByClick(body, NOTHING);
      if (view === null) return tell(STALE, asked, reception);
      await reception.views.open(body.trigger_id, view).catch((error: unknown) => {
        reception.log.warn({ reason: describe(error) }, 'a form was not opened');
        return tell(LATE, asked, reception);
      });
    }
  }
}

async function clickInView(click: Click | null, body: ClickedView, reception: Reception) {
  const { views, answer, seen, log } = reception;
  const inModal = body.view.type === 'modal';
  const showing: Showing = inModal
    ? { first: async (view) => void (await views.update(body.view.id, view)), id: async () => body.view.id }
    : opening(body.trigger_id, reception);
  const wrong = problem(click, reception);
  try {
    if (click === null || wrong !== null) return await showInView(wrong ?? STALE, showing, reception);
    if (!(await seen.take([body.trigger_id]))) return;
    if (click.does === 'fill') {
      const view = fillView(click.form, null);
      if (view === null) return await showInView(STALE, showing, reception);
      if (inModal) await views.push(body.trigger_id, view);
      else await views.open(body.trigger_id, view);
      return;
    }
    const { question, standing } = askedInView(body, click.target);
    await showInView(answer(question, standing), showing, reception);
  } catch (error) {
    log.error({ reason: describe(error) }, 'an answer was not shown');
  }
}

/** A new modal: whatever comes first opens it. */
function opening(trigger: string, { views }: Reception): Showing {
  let id = '';
  return {
    async first(view) {
      id = await views.open(trigger, view);
    },
    id: async () => id,
  };
}
