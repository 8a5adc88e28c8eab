import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { dayInWords } from '../src/claims/words/day.ts';
import { filterInWords } from '../src/ledger/channels/filter-in-words.ts';
import { channelOf, destOf, roomOf } from '../src/ledger/dest.ts';
import type { Records } from './records.ts';

export const following = (records: Records) =>
  defineCommand({
    name: 'following',
    summary: 'What is followed in this channel, and who asked for it',
    options: z.object({}),
    examples: () => [{ type: 'following', brings: 'What is followed here, and who asked for it' }],
    async run(_, { indexes: [{ dossier }], asked }) {
      const store = records();
      const dest = destOf(asked.room);
      const follows = await store.follows.list({ channel: channelOf(dest), dossier: dossier.id });
      const summary =
        follows.length === 0
          ? `Nothing is followed here. /${dossier.command} follow tells of every change.`
          : `Followed here: ${follows.map(({ filter }) => filterInWords(filter, dossier)).join('; ')}.`;
      return {
        to: 'asker',
        summary,
        blocks: [
          { kind: 'lead', text: summary },
          ...(follows.length === 0
            ? []
            : [
                {
                  kind: 'list' as const,
                  title: dossier.title,
                  entries: follows.map((one) => ({
                    title: [filterInWords(one.filter, dossier)],
                    detail: [
                      `${one.mode === 'daily' ? 'in one digest a day' : 'at once'}, ${placeInWords(one.dest)}since ${day(one.at)}, asked for by ${one.name ?? one.by}`,
                    ],
                  })),
                },
              ]),
        ],
      };
    },
  });

const placeInWords = (dest: string) => (roomOf(dest).thread === null ? '' : 'in a thread, ');

function day(at: number): string {
  const iso = new Date(at).toISOString().slice(0, 10);
  return dayInWords({ from: iso, to: iso, precision: 'day' }, 'short');
}
