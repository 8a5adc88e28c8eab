import { z } from 'zod';
import { answered } from '../src/chat/answered.ts';
import { defineCommand } from '../src/chat/command.ts';
import { helpReply } from '../src/chat/help-reply.ts';
import { loudestOther, loudestSource } from '../src/chat/loudest.ts';
import { mergeReplies } from '../src/chat/merge-replies.ts';
import { days } from '../src/claims/record/day.ts';
import type { Source } from '../src/claims/record/source.ts';
import { midSentence } from '../src/claims/words/label.ts';
import { sourceName } from '../src/claims/words/speaker.ts';

/** The longest question that is read; whatever is longer was pasted by mistake. */
const LONGEST = 1_000;

export const ask = defineCommand({
  name: 'ask',
  summary: 'Ask in your own words: who says what, as of when, and where they disagree',
  options: z.object({
    question: z
      .string()
      .trim()
      .min(1, 'ask something')
      .max(LONGEST, `ask in at most ${LONGEST} characters`)
      .describe('A topic, a figure, a source: "killed", "nis", "who said 4000"')
      .meta({ rest: true, suggest: 'question' }),
    asOf: days
      .optional()
      .describe('Only what was so by a date: 2025-01-13 or 2025-01')
      .meta({ suggest: 'day' }),
  }),
  examples(dossier) {
    const [first] = dossier.topics.values();
    const claims = [...dossier.claims.values()];
    const isCounted = (id: string) => claims.some(({ measure }) => measure === id);
    const measure = dossier.measures.get(first?.measures.findLast(isCounted) ?? '');
    const word = midSentence(measure?.label ?? first?.label ?? '');
    const said = (source: Source) => sourceName(source.id, dossier);
    const source = loudestSource(dossier);
    const other = loudestOther(dossier);
    const counts = claims.filter((claim) => claim.measure === measure?.id);
    const day = counts
      .flatMap(({ asOf }) => asOf?.to ?? [])
      .sort()
      .at(-1);
    const number = counts.find(({ value }) => value !== null)?.value ?? null;
    return [
      { type: word, brings: 'One figure, and who gives it' },
      ...(source ? [{ type: `what does ${said(source)} say`, brings: 'One source' }] : []),
      ...(source && other
        ? [{ type: `${said(source)} vs ${said(other)}`, brings: 'Two sources side by side' }]
        : []),
      ...(number === null ? [] : [{ type: `who said ${number}`, brings: 'Who gives a number' }]),
      ...(day === undefined ? [] : [{ type: `${word} as of ${day}`, brings: 'What was so by a date' }]),
    ];
  },
  run({ question, asOf }, { indexes, asked, today, commands, tellDesk, canFollow, conversation, misses }) {
    const answers = indexes.map((index) => {
      const offered = { canReport: tellDesk !== null, canFollow };
      const previousTopic = conversation.topic;
      return answered(
        { question, today: today(index), asOf: asOf ?? null, previousTopic, ...offered },
        index,
      );
    });
    if (answers.every(({ isHelp }) => isHelp)) {
      return mergeReplies(indexes.map(({ dossier }) => helpReply(dossier, commands, asked.room.platform)));
    }
    const good = answers.filter(({ found }) => found);
    if (good.length === 0) misses.record(question);
    if (good[0]) conversation.remember(good[0].topic);
    return mergeReplies((good.length > 0 ? good : answers).map(({ reply }) => reply));
  },
});
