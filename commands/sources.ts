import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { loudestSource } from '../src/chat/loudest.ts';
import { mergeReplies } from '../src/chat/merge-replies.ts';
import { sourceReply } from '../src/chat/source-reply.ts';
import { sourcesReply } from '../src/chat/sources-reply.ts';
import { UserError } from '../src/errors.ts';
import type { DossierIndex } from '../src/query/index/dossier-index.ts';
import { sourceProfile } from '../src/query/sources/profile.ts';
import { understand } from '../src/query/understand/understand.ts';
import { ask } from './ask.ts';

export const sources = defineCommand({
  name: 'sources',
  summary: 'Who speaks in this story; with a name, who that is and what they have said',
  options: z.object({
    name: z
      .string()
      .trim()
      .max(200, 'name a source in at most 200 characters')
      .optional()
      .describe('A source: a body, a person, an agency or an outlet')
      .meta({ rest: true, suggest: 'source' }),
    page: z.coerce.number().int().min(1).default(1).meta({ hidden: true }),
  }),
  examples(dossier) {
    const source = loudestSource(dossier);
    return [
      { type: 'sources', brings: 'Everybody who speaks in this story' },
      ...(source
        ? [{ type: `sources ${source.short ?? source.name}`, brings: 'Who that is, and what they said' }]
        : []),
    ];
  },
  run({ name, page }, context) {
    const { indexes, today, asked } = context;
    if (!name) {
      return mergeReplies(
        indexes.map(({ dossier }) =>
          sourcesReply(
            [...dossier.sources.keys()].flatMap((id) => sourceProfile(id, dossier) ?? []),
            dossier,
          ),
        ),
      );
    }
    const found = indexes.flatMap((index) =>
      sourcesNamed(name, index, today(index)).flatMap((id) => {
        const profile = sourceProfile(id, index.dossier);
        return profile
          ? [sourceReply(profile, index.dossier, asked.room.platform === 'terminal' ? 'all' : page)]
          : [];
      }),
    );
    if (found.length > 0) return mergeReplies(found);
    // "sources for the wounded": who says that, and no source's name.
    const question = `sources ${name}`;
    const asksMore = (index: DossierIndex) =>
      understand(question, index, { today: today(index) }).intent !== 'none';
    if (indexes.some(asksMore)) return ask.run({ question }, context);
    const [{ dossier }] = indexes;
    throw new UserError(
      'unknown-source',
      `No source of that name speaks here. Type /${dossier.command} sources to see who does.`,
    );
  },
});

/** By its id, as menus give it, or in words. */
function sourcesNamed(name: string, index: DossierIndex, today: string): readonly string[] {
  if (index.dossier.sources.has(name)) return [name];
  const { sources, outlets } = understand(name, index, { today });
  return [...new Set([...sources, ...outlets])];
}
