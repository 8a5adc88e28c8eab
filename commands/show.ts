import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { pageTurns } from '../src/chat/page.ts';
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
    const answer = ask(question, index, { today: today(index), asOf: asOf ?? null });
    const { label } = VIEWS[what];
    const { blocks, pages } = VIEWS[what].show(answer, page);
    // There were more pages when the button was drawn: the last one is shown.
    const number = Math.min(page, pages);
    const heading = `${label}: ${question}${pages > 1 ? ` (page ${number} of ${pages})` : ''}`;
    const limit = asOf && { asOf: `${asOf.from}/${asOf.to}` };
    const input = { command: 'show', options: { question, what, ...limit } };
    return {
      to: 'channel',
      summary: heading,
      blocks: [{ kind: 'lead', text: heading }, ...blocks],
      actions: pageTurns({ dossier: index.dossier.id, input }, { number, of: pages }),
    };
  },
});
