import type { Target } from '../../chat/action.ts';
import { isPageTurn } from '../../chat/page.ts';
import type { Asked, Standing } from './asked.ts';
import { forMe, plainText } from './decode.ts';
import type { Back, Filled } from './forms.ts';
import {
  askerIn,
  type CheckedMessage,
  type ClickedMessage,
  nameOf,
  roomOf,
  roomOfPerson,
  type Submitted,
  type Triggered,
} from './interaction.ts';

function standing({ user }: Pick<Triggered, 'user'>): Standing {
  return { team: user.team_id ?? null, shared: null };
}

/** Where a clicked message stands, and so where its answers go. */
export function backFrom({ channel, container, message, response_url: url }: ClickedMessage): Back {
  const thread = container.thread_ts ?? message?.thread_ts ?? null;
  return {
    channel: channel.id,
    url,
    thread,
    shareIn: thread,
  };
}

/** Is what was clicked seen by the clicker alone? */
const isForOne = ({ container }: ClickedMessage): boolean => container.is_ephemeral === true;

export function askedByClick(body: ClickedMessage, { dossier, input }: Target): Asked {
  const { channel, url, thread, shareIn } = backFrom(body);
  const { user } = body;
  const inPlace = isForOne(body) && isPageTurn(input);
  return {
    ids: [body.trigger_id],
    question: { input, dossier, room: roomOf(body, channel, thread), ...askerIn(body), private: true },
    venue: { kind: 'click', channel, user: user.id, responseUrl: url, thread, inPlace, shareIn },
    standing: standing(body),
  };
}

/** `thread` is the one to share in, which the button names: what a person alone sees may stand elsewhere. */
export function askedToShare(body: ClickedMessage, target: Target, thread: string | null): Asked {
  const { channel, url } = backFrom(body);
  const { dossier, input } = target;
  return {
    ids: [body.trigger_id],
    question: {
      input,
      dossier,
      room: roomOf(body, channel, thread),
      ...askerIn(body),
      private: false,
      shared: true,
    },
    venue: {
      kind: 'share',
      channel,
      user: body.user.id,
      userName: nameOf(body),
      responseUrl: url,
      thread,
      inPlace: isForOne(body),
    },
    standing: standing(body),
  };
}

/** In a modal or App Home: nobody else reads there. */
export function askedInView(
  body: Triggered,
  { dossier, input }: Target,
): Pick<Asked, 'question' | 'standing'> {
  return {
    question: { input, dossier, room: roomOfPerson(body), ...askerIn(body), private: true },
    standing: { ...standing(body), shared: false },
  };
}

export function askedByForm(
  body: Submitted,
  { dossier, input }: Filled,
): Pick<Asked, 'question' | 'standing'> {
  const words =
    'text' in input ? { text: forMe(input.text).words } : { ...input, options: { ...input.options } };
  return {
    question: { input: words, dossier, room: roomOfPerson(body), ...askerIn(body), private: true },
    standing: { team: body.user.team_id ?? null, shared: false },
  };
}

/** A form that was opened from a message: its answer goes where a click's would have gone. */
export function askedByFormOf(body: Submitted, filled: Filled, back: Back): Asked {
  const { question } = askedByForm(body, filled);
  const { channel, url, thread, shareIn } = back;
  return {
    // It closes when it is sent.
    ids: [body.view.id],
    question: { ...question, room: roomOf(body, channel, thread) },
    venue: {
      kind: 'click',
      channel,
      user: body.user.id,
      responseUrl: url,
      thread,
      inPlace: false,
      shareIn,
    },
    standing: standing(body),
  };
}

/** "Check the figures" on a message: shown to the asker alone, to be shared in that message's thread. */
export function askedToCheck(body: CheckedMessage, option: string): Asked | null {
  const { channel, message, user, response_url: url } = body;
  const words = plainText(message.text || attached(message.attachments), null);
  if (words === '') return null;
  const thread = message.thread_ts ?? null;
  const shareIn = message.thread_ts ?? message.ts;
  return {
    ids: [body.trigger_id],
    question: {
      input: { command: 'check', options: { [option]: words } },
      dossier: null,
      room: roomOf(body, channel.id, shareIn),
      ...askerIn(body),
      private: true,
    },
    venue: {
      kind: 'click',
      channel: channel.id,
      user: user.id,
      responseUrl: url,
      thread,
      inPlace: false,
      shareIn,
    },
    standing: standing(body),
  };
}

/** Wires and feeds post messages that are all attachment. */
function attached(attachments: unknown): string {
  if (!Array.isArray(attachments)) return '';
  return attachments
    .flatMap((each: unknown) => {
      const { text, fallback } = (each ?? {}) as { text?: unknown; fallback?: unknown };
      return [text, fallback].filter((words) => typeof words === 'string').slice(0, 1);
    })
    .join('\n');
}
