import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { helpReply } from '../src/chat/help-reply.ts';
import { mergeReplies } from '../src/chat/merge-replies.ts';

export const help = defineCommand({
  name: 'help',
  summary: 'What can be asked here, with examples',
  options: z.object({}),
  examples: () => [],
  run: (_, { indexes, commands, asked }) =>
    mergeReplies(indexes.map(({ dossier }) => helpReply(dossier, commands, asked.room.platform))),
});
