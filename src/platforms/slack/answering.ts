import type { Desk, Question } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import type { CheckAccess } from './access.ts';
import type { Standing } from './asked.ts';
import { within } from './within.ts';

export interface Answered {
  /** As it was put to the desk: perhaps more private than it was asked. */
  readonly question: Question;
  readonly reply: Reply;
  /** Said under the reply. */
  readonly note: string | null;
}

/** Answers whoever may be answered. Never rejects, never stays silent. */
export type Answer = (question: Question, standing: Standing) => Promise<Answered>;

export function toAsker(text: string): Reply {
  return { to: 'asker', summary: text, blocks: [{ kind: 'warning', text }] };
}

const TOO_SLOW = toAsker('Sorry, that took too long. Ask again in a moment, or for less at a time.');
const NOT_SHARED = toAsker(
  'I cannot share this here: Slack does not show me whether people of another organisation read here.',
);

/** `patience`: how many milliseconds a person waits before they are told that nothing comes. */
export function createAnswer(desk: Desk, access: CheckAccess, patience: number): Answer {
  return async (question, standing) => {
    const { channel } = question.room;
    // In a modal or App Home the room is the asker: see `roomOfPerson`.
    const alone = standing.shared === false || channel === question.asker;
    const allowed = await access({
      ...standing,
      user: question.asker,
      channel: alone ? null : channel,
    });
    if (allowed.may === 'nothing') {
      return { question: { ...question, private: true }, reply: toAsker(allowed.why), note: null };
    }
    const whispered = allowed.may === 'whisper' && !question.private;
    if (whispered && question.shared) return { question, reply: NOT_SHARED, note: null };
    const put = whispered ? { ...question, private: true } : question;
    const reply = (await within(patience, desk.ask(put))) ?? TOO_SLOW;
    return { question: put, reply, note: whispered ? allowed.why : null };
  };
}
