import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/errors.ts';
import { filterInWords } from '../src/ledger/channels/filter-in-words.ts';
import { destOf } from '../src/ledger/dest.ts';
import { mustDecide } from './decide.ts';
import { readFollow } from './follow/read-follow.ts';
import type { Records } from './records.ts';

/** Tells this channel, or this thread, when a figure appears, changes or is withdrawn. */
export const follow = (records: Records) =>
  defineCommand({
    name: 'follow',
    summary: 'Be told here when a figure appears, changes or is withdrawn',
    options: z.object({
      what: z
        .string()
        .trim()
        .max(200, 'name a topic, a measure or a source in at most 200 characters')
        .optional()
        .describe('A topic, a measure or a source; nothing is everything; "daily" for one digest a day')
        .meta({ rest: true, suggest: 'question' }),
    }),
    examples(dossier) {
      const [topic] = dossier.topics.keys();
      return [{ type: `follow ${topic}`, brings: 'Be told here of every change' }];
    },
    async run({ what = '' }, { indexes, today, asked }) {
      const store = records();
      mustDecide(asked);
      if (asked.cannotPost !== undefined) {
        throw new UserError('cannot-post', `Nothing can be followed here: ${asked.cannotPost}`);
      }
      const [index, ...others] = indexes;
      if (others.length > 0) {
        const names = indexes.map(({ dossier }) => dossier.id).join(', ');
        throw new UserError('which-dossier', `Say first which dossier to follow: ${names}.`);
      }
      const { filter, mode } = readFollow(what, index, today(index));
      const { dossier } = index;
      const name = await asked.name();
      await store.follows.follow({
        dest: destOf(asked.room),
        dossier: dossier.id,
        filter,
        mode,
        by: asked.id,
        name,
      });
      const when = mode === 'daily' ? 'in one digest a day' : 'at once';
      const summary = `Following ${filterInWords(filter, dossier)} here: changes are told ${when}.`;
      return {
        to: 'channel',
        summary,
        blocks: [
          { kind: 'lead', text: summary },
          {
            kind: 'footnote',
            line: [`Asked for by ${name}. /${dossier.command} following lists what is followed here.`],
          },
        ],
      };
    },
  });
