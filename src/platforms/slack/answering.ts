import type { Desk, Question } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import type { CheckAccess } from './access.ts';
import type { Standing } from './asked.ts';
import { channelOfPerson } from './interaction.ts';
import type { Reach } from './reach.ts';
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

export interface AnswerParts {
  readonly desk: Desk;
  readonly access: CheckAccess;
  readonly reach: Reach;
  /** How others know somebody, where the question does not say it. Never rejects. */
  readonly nameOf: (user: string) => Promise<string | null>;
  /** How many milliseconds a person waits before they are told that nothing comes. */
  readonly patience: number;
}

export function createAnswer({ desk, access, reach, nameOf, patience }: AnswerParts): Answer {
  return async (question, standing) => {
    const { channel } = question.room;
    // In a modal or App Home the room is the asker: see `roomOfPerson`.
    const inView = channel === channelOfPerson(question.asker);
    const alone = standing.shared === false || inView;
    const [allowed, cannotPost] = await Promise.all([
      access({ ...standing, user: question.asker, channel: alone ? null : channel }),
      // Only an event says by itself who reads there, and events come from where the bot can post.
      inView || standing.shared !== null ? null : reach(channel),
    ]);
    if (allowed.may === 'nothing') {
      return { question: { ...question, private: true }, reply: toAsker(allowed.why), note: null };
    }
    const whispered = allowed.may === 'whisper' && !question.private;
    if (whispered && question.shared) return { question, reply: NOT_SHARED, note: null };
    // Events name who asks by an id alone.
    const askerName = question.askerName ?? allowed.name;
    const put = {
      ...question,
      ...(askerName !== null && { askerName }),
      ...(whispered && { private: true }),
      ...(cannotPost !== null && { cannotPost }),
      ...(askerName === null && { lookUpName: () => nameOf(question.asker) }),
    };
    const reply = (await within(patience, desk.ask(put))) ?? TOO_SLOW;
    return { question: put, reply, note: whispered ? allowed.why : null };
  };
}
