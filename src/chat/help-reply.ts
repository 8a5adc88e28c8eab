import type { Dossier } from '../claims/record/dossier.ts';
import { counted } from '../query/answer/counts.ts';
import type { Command } from './command.ts';
import type { Reply } from './reply.ts';

/** What can be asked of a dossier, with examples that this dossier answers. */
export function helpReply(dossier: Dossier, commands: readonly Command[]): Reply {
  const slash = (type: string) => `/${dossier.command} ${type}`.trim();
  const summary = `${dossier.title}: ${counted(dossier.claims.size, 'claim')} from ${counted(dossier.documents.size, 'article')}, each with its source, its date and its quote.`;
  const topics = [...dossier.topics.values()].map(({ id, label }) => ({ type: slash(id), brings: label }));
  const more = commands
    .flatMap((command) => command.examples(dossier))
    .map(({ type, brings }) => ({ type: slash(type), brings }));
  return {
    to: 'asker',
    summary,
    blocks: [
      { kind: 'lead', text: summary },
      { kind: 'examples', title: 'Topics', examples: topics },
      { kind: 'examples', title: 'Other ways to ask', examples: more },
      {
        kind: 'footnote',
        line: [
          `Put “me” first to be answered in private: ${slash('me')} ${topics[0]?.type.split(' ')[1] ?? ''}`,
        ],
      },
    ],
  };
}
