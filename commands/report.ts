import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/errors.ts';

/** "Something wrong?": what a reader noticed goes to the desk's own channel. */
export const report = defineCommand({
  name: 'report',
  summary: 'Tell the desk that something is wrong',
  hidden: true,
  privately: true,
  options: z.object({
    question: z.string().trim().min(1).max(1_000),
    asOf: z.string().optional(),
    text: z.string().trim().min(1, 'say what is wrong').max(1_000),
  }),
  examples: () => [],
  async run({ question, asOf, text }, { indexes: [{ dossier }], asked, tellDesk }) {
    if (tellDesk === null) {
      throw new UserError('no-desk', 'This newsroom has named no desk channel. Tell your editor.');
    }
    const who = await asked.name();
    const about = `${dossier.title}: “${question}”${asOf ? `, as of ${asOf}` : ''}`;
    await tellDesk({
      to: 'channel',
      summary: `${who} says that something is wrong. ${about}`,
      blocks: [
        // Whoever looks into it may have to ask back.
        { kind: 'lead', text: `${who} says that something is wrong.` },
        { kind: 'list', title: about, entries: [{ title: [text], detail: null }] },
      ],
    });
    const thanks = 'Thank you. The desk has it, with your name.';
    return { to: 'asker', summary: thanks, blocks: [{ kind: 'lead', text: thanks }] };
  },
});
