import type { z } from 'zod';
import type { Dossier } from '../claims/record/dossier.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';
import type { SuggestionKind } from '../query/understand/suggest.ts';
import { drawnOnce } from './drawn-once.ts';
import type { Misses } from './misses.ts';
import type { OptionOutline, Room } from './platform.ts';
import type { Reply } from './reply.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** The option that takes all the words typed after the command's name. */
    rest?: boolean;
    /** What a platform may offer while it is typed: names that the dossier knows, or what only the command can tell. */
    suggest?: SuggestionKind | SuggestWords;
    /** Filled in by clicks alone: no menu draws it. */
    hidden?: boolean;
  }
}

/** What can be typed that goes on from this, best first. */
export type SuggestWords = (typed: string, about: Pick<Dossier, 'timeZone'>) => readonly string[];

/** What a command is given to answer from. */
export interface CommandContext {
  /** The dossiers in question: usually one; several when nothing says which is meant. Never empty. */
  readonly indexes: readonly [DossierIndex, ...DossierIndex[]];
  /** Who asked, and where. */
  readonly asked: {
    readonly room: Room;
    /** The platform's own id. */
    readonly id: string;
    /** As others know them; the id, where the platform does not say. */
    name(): Promise<string>;
    /** Why nothing can be posted there later, where that is known. */
    readonly cannotPost?: string;
    /** Why they decide nothing for that place, where that is known. */
    readonly cannotDecide?: string;
  };
  /** Changes can be followed: something is there that remembers. */
  readonly canFollow: boolean;
  /** What this thread, or this channel, last asked about. */
  readonly conversation: {
    readonly topic: string | null;
    remember(topic: string | null): void;
  };
  /** Today in the dossier's zone, as an ISO day. */
  today(index: DossierIndex): string;
  /** Every command there is, for help. */
  readonly commands: readonly Command[];
  /** Says something in the desk's own channel; null where none is set. */
  readonly tellDesk: ((reply: Reply) => Promise<void>) | null;
  /** Where a question goes that found nothing. */
  readonly misses: Misses;
}

/**
 * Something that people can type. It is data: one zod schema parses the options, types them for `run`, and
 * draws the option boxes and usage texts of every platform.
 */
export interface Command<Options extends z.ZodObject = z.ZodObject> {
  /** One lower-case word; no topic may have it as its name. */
  readonly name: string;
  /** At most 100 characters: Discord shows no more. */
  readonly summary: string;
  /** Asked by clicks alone: no menu and no help shows it. */
  readonly hidden?: boolean;
  /** Answered to the asker alone, who may share it. */
  readonly privately?: boolean;
  readonly options: Options;
  /** What to try, filled with what the dossier knows. `type`: what stands behind `/dprk`. */
  examples(dossier: Dossier): readonly { readonly type: string; readonly brings: string }[];
  run(options: z.infer<Options>, context: CommandContext): Reply | Promise<Reply>;
}

export function defineCommand<Options extends z.ZodObject>(command: Command<Options>): Command<Options> {
  return command;
}

/** A command's options as a platform's menu draws them. */
export function outline(command: Command): OptionOutline[] {
  return Object.entries(command.options.shape).flatMap(([name, schema]) => {
    const meta = (schema as z.ZodType).meta() ?? {};
    if (meta.hidden) return [];
    return {
      name,
      summary: meta.description ?? name,
      required: !(schema as z.ZodType).safeParse(undefined).success,
      suggests: meta.suggest !== undefined,
    };
  });
}

/** What a platform may offer while an option is typed; null for one without. */
export function offerOf({ options }: Command, option: string): SuggestionKind | SuggestWords | null {
  return (options.shape[option] as z.ZodType | undefined)?.meta()?.suggest ?? null;
}

/** The option that takes the words typed behind the command's name; null for a command without any. */
export const restOption = drawnOnce(({ options }: Command): string | null => {
  const entry = Object.entries(options.shape).find(([, schema]) => (schema as z.ZodType).meta()?.rest);
  return entry?.[0] ?? null;
});
