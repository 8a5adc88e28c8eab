import { z } from 'zod';
import type { Action } from '../src/chat/action.ts';
import { defineCommand } from '../src/chat/command.ts';
import type { Reply } from '../src/chat/reply.ts';
import { VIEW_NAMES, VIEWS } from '../src/chat/views/index.ts';
import { days } from '../src/claims/record/day.ts';
import { ask } from '../src/query/answer/ask.ts';

/** A closer look at an answer, page by page: what the buttons under one open. */
export const show = defineCommand({
  name: 'show',
  summary: 'A closer look at an answer',
  hidden: true,
  privately: true,
  options: z.object({
    question: z.string().trim().min(1).max(1_000),
    what: z.enum(VIEW_NAMES),
    page: z.coerce.number().int().min(1).default(1),
    asOf: days.optional(),
  }),
  examples: () => [],
  run({ question, what, page, asOf }, { indexes: [index], today }): Reply {
    const { dossier } = index;
    const answer = ask(question, index, { today: today(index), asOf: asOf ?? null });
    const { label } = VIEWS[what];
    const { blocks, pages } = VIEWS[what].show(answer, page);
    const heading = `${label}: ${question}${pages > 1 ? ` (page ${page} of ${pages})` : ''}`;
    const turn = (to: number, name: string): Action => ({
      kind: 'run',
      label: name,
      target: {
        dossier: dossier.id,
        input: {
          command: 'show',
          options: { question, what, page: to, ...(asOf && { asOf: `${asOf.from}/${asOf.to}` }) },
        },
      },
    });
    return {
      to: 'channel',
      summary: heading,
      blocks: [{ kind: 'lead', text: heading }, ...blocks],
      actions: [
        ...(page > 1 ? [turn(page - 1, 'Previous')] : []),
        ...(page < pages ? [turn(page + 1, 'Next')] : []),
      ],
    };
  },
});
