import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/errors.ts';
import { filterInWords } from '../src/ledger/channels/filter-in-words.ts';
import { destOf } from '../src/ledger/dest.ts';
import { mustDecide } from './decide.ts';
import { readFollow } from './follow/read-follow.ts';
import type { Records } from './records.ts';

export const unfollow = (records: Records) =>
  defineCommand({
    name: 'unfollow',
    summary: 'End what is followed here: one thing, or all of it',
    options: z.object({
      what: z
        .string()
        .trim()
        .max(200, 'name what to end in at most 200 characters')
        .optional()
        .describe('What was followed; nothing, or "all", ends everything here')
        .meta({ rest: true, suggest: 'question' }),
    }),
    examples: () => [],
    async run({ what = '' }, { indexes: [index], today, asked }) {
      const store = records();
      mustDecide(asked);
      const { dossier } = index;
      const dest = destOf(asked.room);
      const name = await asked.name();
      const said = (summary: string) => ({
        to: 'channel' as const,
        summary,
        blocks: [{ kind: 'lead' as const, text: summary }],
      });
      if (/^(all|everything)?$/i.test(what)) {
        const ended = await store.follows.unfollowAll(dest, dossier.id);
        return said(
          ended.length === 0
            ? 'Nothing was followed here.'
            : `Ended, asked for by ${name}: ${ended.map(({ filter }) => filterInWords(filter, dossier)).join('; ')}.`,
        );
      }
      const { filter } = readFollow(what, index, today(index));
      const words = filterInWords(filter, dossier);
      if (await store.follows.unfollow(dest, dossier.id, filter)) {
        return said(`No longer following ${words} here, asked for by ${name}.`);
      }
      throw new UserError(
        'not-followed',
        `${words} is not followed here. /${dossier.command} following lists what is.`,
      );
    },
  });
