import type { Line, Reply } from '../../chat/reply.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { filterInWords } from '../../ledger/channels/filter-in-words.ts';
import type { Follow } from '../../ledger/channels/follows.ts';
import { roomOf } from '../../ledger/dest.ts';

const TEXT = 'The bot can no longer post where you asked to follow changes: that has ended.';

/** For who asked for follows in a channel that the bot can no longer post in: where it was, and what. */
export function goneReply(ended: readonly Follow[], find: (id: string) => Dossier | undefined): Reply {
  return {
    to: 'asker',
    summary: TEXT,
    blocks: [
      { kind: 'warning', text: TEXT },
      {
        kind: 'list',
        title: 'No longer followed',
        entries: ended.map((follow) => ({ title: placeOf(follow), detail: [whatOf(follow, find)] })),
      },
      { kind: 'footnote', line: ['To be told there again, invite the bot and follow anew.'] },
    ],
  };
}

function placeOf({ dest }: Follow): Line {
  const { channel, thread } = roomOf(dest);
  return [thread === null ? '' : 'a thread in ', { channel }];
}

function whatOf({ dossier: id, filter }: Follow, find: (id: string) => Dossier | undefined): string {
  const dossier = find(id);
  return dossier === undefined ? id : `${dossier.title}: ${filterInWords(filter, dossier)}`;
}
