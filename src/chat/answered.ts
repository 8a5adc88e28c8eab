import { LRUCache } from 'lru-cache';
import type { Days } from '../claims/record/day.ts';
import type { Answer } from '../query/answer/answer.ts';
import { ask } from '../query/answer/ask.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';
import { understand } from '../query/understand/understand.ts';
import { answerActions, type Offered } from './answer-actions.ts';
import { answerReply } from './answer-reply.ts';
import type { Reply } from './reply.ts';

/** All that an answer depends on, beside the dossier. */
export interface Asking extends Offered {
  readonly question: string;
  /** Today in the dossier's zone, as an ISO day. */
  readonly today: string;
  readonly asOf: Days | null;
  readonly previousTopic: string | null;
}

/** What a dossier answers to a question. */
export interface Answered {
  readonly reply: Reply;
  readonly found: boolean;
  readonly isHelp: boolean;
  /** What "and in December?" would be about after it. */
  readonly topic: string | null;
}

/** Some tens of kilobytes each. What is in the news is asked again within far fewer questions. */
const REMEMBERED = 300;

/** By the index itself: a dossier that changes has another one, and its old answers go with the old one. */
const answers = new WeakMap<DossierIndex, LRUCache<string, Kept>>();

interface Kept extends Answered {
  /** Whatever was asked before, this would be the answer: there was a topic to take up, and it was not. */
  readonly standsAlone: boolean;
}

/**
 * The answer to a question. Asked the same again on the same day, it is the very same object: it is neither
 * reasoned nor written twice, and whoever draws it may know it again. Bounded; what was not asked for longest
 * is forgotten.
 */
export function answered(asking: Asking, index: DossierIndex): Answered {
  const known = answers.get(index) ?? new LRUCache<string, Kept>({ max: REMEMBERED });
  answers.set(index, known);
  const topic = index.dossier.topics.has(asking.previousTopic ?? '') ? asking.previousTopic : null;
  const alone = known.get(keyOf(asking, null));
  const found = topic === null || alone?.standsAlone ? alone : known.get(keyOf(asking, topic));
  const kept = found ?? keep({ ...asking, previousTopic: topic }, index);
  if (found !== kept) known.set(keyOf(asking, kept.standsAlone ? null : topic), kept);
  return kept;
}

const keyOf = ({ question, today, asOf, canReport, canFollow }: Asking, topic: string | null): string =>
  JSON.stringify([question, today, asOf, canReport, canFollow, topic]);

function keep({ question, today, asOf, previousTopic, ...offered }: Asking, index: DossierIndex): Kept {
  const answer = ask(question, index, { today, asOf, previousTopic });
  const read = (words: string) => understand(words, index, { today });
  const { intent, assumedTopic } = answer.understanding;
  return {
    reply: { ...answerReply(answer), actions: answerActions(answer, asOf, offered, read) },
    found: answer.claims.length > 0,
    isHelp: intent === 'help',
    topic: topicOf(answer),
    standsAlone: previousTopic !== null && assumedTopic === null,
  };
}

function topicOf({ understanding, dossier }: Answer): string | null {
  const [measure] = understanding.measures;
  const ofMeasure = [...dossier.topics.values()].find(({ measures }) => measures.includes(measure ?? ''));
  return understanding.topics[0] ?? ofMeasure?.id ?? null;
}
