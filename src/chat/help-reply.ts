import type { Dossier } from '../claims/record/dossier.ts';
import { counted } from '../query/answer/counts.ts';
import type { Command } from './command.ts';
import type { Reply } from './reply.ts';
import type { Room } from './room.ts';

const CLICKS =
  'Buttons under an answer open every estimate, why they differ, the quotes and a sentence to copy; only you see that until you share it. “Check the figures”, in the menu of any message, checks what somebody wrote.';

/** What can be asked of a dossier, with examples that this dossier answers. */
export function helpReply(dossier: Dossier, commands: readonly Command[], platform: Room['platform']): Reply {
  const { command } = dossier;
  const summary = `${dossier.title}: ${counted(dossier.claims.size, 'claim')} from ${counted(dossier.documents.size, 'article')}, each with its source, its date and its quote.`;
  const topics = [...dossier.topics.values()].map(({ id, label }) => ({ type: id, brings: label }));
  const more = commands.flatMap((command) => command.examples(dossier));
  const [first] = topics;
  const secret = first ? [{ type: `me ${first.type}`, brings: 'The same, for your eyes only' }] : [];
  return {
    to: 'asker',
    summary,
    blocks: [
      { kind: 'lead', text: summary },
      { kind: 'examples', title: 'Topics', command, examples: topics },
      { kind: 'examples', title: 'Other ways to ask', command, examples: [...more, ...secret] },
      ...(platform === 'terminal' ? [] : [{ kind: 'footnote' as const, line: [CLICKS] }]),
    ],
  };
}
