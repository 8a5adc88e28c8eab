import { z } from 'zod';
import { checkReply } from '../src/chat/check-reply.ts';
import { defineCommand } from '../src/chat/command.ts';
import { loudestSource } from '../src/chat/loudest.ts';
import { mergeReplies } from '../src/chat/merge-replies.ts';
import { figureInWords } from '../src/claims/words/figure.ts';
import { midSentence } from '../src/claims/words/label.ts';
import { LONGEST_MESSAGE } from '../src/query/check/check.ts';
import { checkAgainst } from '../src/query/check/check-all.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Check the figures in a text: who said them, as of when, and what stands against them',
  privately: true,
  options: z.object({
    text: z
      .string()
      .trim()
      .min(1, 'give the text to check')
      .max(LONGEST_MESSAGE, `check at most ${LONGEST_MESSAGE} characters at a time`)
      .describe('What you are about to print: "NIS says 300 killed"')
      .meta({ rest: true }),
  }),
  examples(dossier) {
    const source = loudestSource(dossier);
    const claim = [...dossier.claims.values()].find(
      ({ measure, value, originators }) =>
        measure !== null && value !== null && originators.includes(source?.id ?? ''),
    );
    const label = dossier.measures.get(claim?.measure ?? '')?.label;
    if (source === undefined || claim === undefined || label === undefined) return [];
    const sentence = `${source.short ?? source.name} says ${figureInWords(claim)} ${midSentence(label)}`;
    return [{ type: `check ${sentence}`, brings: 'Whether a figure is as it was said' }];
  },
  run: ({ text }, { indexes, today }) => mergeReplies(checkAgainst(text, indexes, today).map(checkReply)),
});
