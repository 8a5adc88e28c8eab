import { UserError } from '../errors.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';
import { today } from '../query/today.ts';
import { suggest } from '../query/understand/suggest.ts';
import type { Action, CommandInput } from './action.ts';
import { articleReply } from './article-reply.ts';
import { type Choice, chooseDossier } from './choose-dossier.ts';
import { type Command, type CommandContext, offerOf } from './command.ts';
import { type Conversations, rememberConversations } from './conversations.ts';
import { failureReply } from './failure.ts';
import { homeReply } from './home-reply.ts';
import type { Log } from './log.ts';
import { menusOver } from './menu.ts';
import { KEEP_NO_MISSES, type Misses } from './misses.ts';
import type { Desk, Posted, Question, Room } from './platform.ts';
import type { Block, Reply } from './reply.ts';
import { route } from './route.ts';
import { type Turns, takeTurns } from './turns.ts';

export interface DeskParts {
  /** The dossiers as they stand now: they change while the desk answers. */
  readonly indexes: () => readonly [DossierIndex, ...DossierIndex[]];
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The default dossier of a channel, by the room it is. */
  readonly channelDossier: (room: Room) => string | null;
  /** Says something in the desk's own channel; left out where none is set. */
  readonly tellDesk?: ((reply: Reply) => Promise<void>) | null;
  /** Questions that found nothing; kept nowhere where it is left out. */
  readonly misses?: Misses;
  /** Changes can be followed. */
  readonly canFollow?: boolean;
  /** Remembers what was posted; nothing is where it is left out. */
  readonly remember?: (posted: Posted) => Promise<void>;
  readonly conversations?: Conversations;
  readonly turns?: Turns;
}

/** The desk that every platform asks: it routes to the commands and catches everything. */
export function createDesk(parts: DeskParts): Desk {
  const {
    indexes,
    log,
    now,
    newId,
    channelDossier,
    conversations = rememberConversations(),
    turns = takeTurns(),
    tellDesk = null,
    remember = async () => {},
    canFollow = false,
    misses = KEEP_NO_MISSES,
  } = parts;
  const commands = new Map(parts.commands.map((command) => [command.name, command]));
  const menus = menusOver(parts.commands);
  const context = ({ indexes: chosen }: Choice, question: Question): CommandContext => ({
    indexes: chosen,
    asked: {
      room: question.room,
      id: question.asker,
      name: async () => question.askerName ?? (await question.lookUpName?.()) ?? question.asker,
      ...(question.cannotPost !== undefined && { cannotPost: question.cannotPost }),
      ...(question.cannotDecide !== undefined && { cannotDecide: question.cannotDecide }),
    },
    canFollow,
    conversation: conversationOf(chosen, question.room, conversations),
    today: ({ dossier }) => today(dossier.timeZone, now()),
    commands: parts.commands,
    tellDesk,
    misses,
  });

  async function answer(question: Question): Promise<Reply> {
    const { input, room } = question;
    await turns.take(question);
    const { text, secret } = takeMe('text' in input ? input.text.trim() : '');
    const choice = chooseDossier(text, indexes(), {
      command: question.dossier,
      thread: room.thread === null ? null : (conversations.subjectOf(room)?.dossier ?? null),
      channel: channelDossier(room),
    });
    const { command, options } =
      'command' in input ? invoked(input.command, input.options, commands) : route(choice.text, commands);
    const reply = await command.run(
      parseOptions(command, options, choice.indexes[0]),
      context(choice, question),
    );
    const to = audience(reply, command, { ...question, private: question.private || secret });
    const from = whichDossier(choice);
    const share = shareAction(reply, to, choice, { command: command.name, options });
    // An answer that stands as it is stays the very same object: whoever draws it may know it again.
    if (to === reply.to && from.length + share.length === 0) return reply;
    return {
      ...reply,
      to,
      blocks: [...reply.blocks, ...from],
      actions: [...(reply.actions ?? []), ...share],
    };
  }

  return {
    get menus() {
      return menus(indexes());
    },
    ask: (question) => answer(question).catch((thrown) => failureReply(thrown, log, newId)),
    suggest(dossierId, commandName, optionName, typed) {
      const index = indexes().find(({ dossier }) => dossier.id === dossierId);
      const command = commands.get(commandName);
      const offer = command ? offerOf(command, optionName) : null;
      if (!index || offer === null) return [];
      const found =
        typeof offer === 'function'
          ? offer(typed, index.dossier).map((words) => ({ name: words, value: words }))
          : suggest(typed, index, offer);
      return found.slice(0, 25);
    },
    posted: async (posted) => {
      if (posted.reply.shows === undefined || posted.reply.to !== 'channel') return;
      await remember(posted).catch((err: unknown) =>
        log.error({ err }, 'a posted answer was not remembered: it will not be corrected'),
      );
    },
    article: (url) =>
      articleReply(
        url,
        indexes().map(({ dossier }) => dossier),
      ),
    home: () => homeReply(indexes(), canFollow),
  };
}

/** What the room last spoke of, as far as it was of the dossier that is asked. */
function conversationOf(
  chosen: Choice['indexes'],
  room: Room,
  conversations: Conversations,
): CommandContext['conversation'] {
  const [{ dossier }, ...others] = chosen;
  const last = conversations.subjectOf(room);
  if (others.length > 0) return { topic: null, remember() {} };
  return {
    topic: last?.dossier === dossier.id ? last.topic : null,
    remember: (topic) => conversations.remember(room, { dossier: dossier.id, topic }),
  };
}

/** Who sees a reply: errors and help the asker alone, whatever else was asked in private until it is shared. */
function audience(reply: Reply, command: Command, question: Question): Reply['to'] {
  if (question.shared) return reply.to;
  return question.private || command.privately ? 'asker' : reply.to;
}

/** What could have been for everybody, and was shown to one, can be shared. */
function shareAction(reply: Reply, to: Reply['to'], { indexes }: Choice, input: CommandInput): Action[] {
  if (reply.to !== 'channel' || to !== 'asker' || indexes.length > 1) return [];
  return [{ kind: 'share', label: 'Share', target: { dossier: indexes[0].dossier.id, input } }];
}

/** `me casualties` asks in private. */
function takeMe(text: string): { text: string; secret: boolean } {
  const [, rest] = /^me\b\s*(.*)$/isu.exec(text) ?? [];
  return rest === undefined ? { text, secret: false } : { text: rest, secret: true };
}

function invoked(name: string, options: Readonly<Record<string, unknown>>, commands: Map<string, Command>) {
  const command = commands.get(name);
  if (!command) {
    throw new UserError(
      'unknown-command',
      `There is no command "${name}" any more. Type "help" to see what there is.`,
    );
  }
  return { command, options };
}

function parseOptions(
  command: Command,
  options: Readonly<Record<string, unknown>>,
  { dossier }: DossierIndex,
) {
  const parsed = command.options.safeParse(options);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const [example] = command.examples(dossier);
  throw new UserError(
    'bad-options',
    `${problems.join('; ')}.${example ? ` Type for example: /${dossier.command} ${example.type}` : ''}`,
  );
}

/** With several dossiers an answer says whose it is, where the asker did not. */
function whichDossier({ by, indexes }: Choice): Block[] {
  const [{ dossier }] = indexes;
  if (by === 'thread') {
    return [footnote(`From the dossier “${dossier.title}”, which this thread is about.`)];
  }
  if (by === 'channel') return [footnote(`From the dossier “${dossier.title}”, this channel's default.`)];
  if (by === 'all') {
    const names = indexes.map((index) => index.dossier.id).join(', ');
    return [footnote(`All dossiers were asked. To ask one, begin with its name: ${names}.`)];
  }
  return [];
}

const footnote = (text: string): Block => ({ kind: 'footnote', line: [text] });
