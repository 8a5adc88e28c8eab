import type { Courier } from './courier.ts';
import type { Input } from './input.ts';
import type { Reply } from './reply.ts';
import type { Room } from './room.ts';

export type { Input } from './input.ts';
export type { Room } from './room.ts';

export interface Question {
  readonly input: Input;
  /** The dossier whose command was used (`/dprk` → `dprk`); null for mentions and direct messages. */
  readonly dossier: string | null;
  readonly room: Room;
  /** Who asks: the platform's own id, for limits alone. It is neither logged nor kept. */
  readonly asker: string;
  /** How others know who asks, where the platform says it. */
  readonly askerName?: string;
  /** Asks the platform for it, where the question came without; null where it does not say. Never rejects. */
  readonly lookUpName?: () => Promise<string | null>;
  /** The asker wants the answer for themselves: `/dprk me …`, or the `private` option. */
  readonly private: boolean;
  /** The asker shows to everybody what was for their eyes only. */
  readonly shared?: boolean;
  /** Why nothing can be posted here later, where the platform knows that it cannot. */
  readonly cannotPost?: string;
  /** Why the asker decides nothing for this channel, where the platform knows that they do not. */
  readonly cannotDecide?: string;
}

/** A reply that stands in a channel, where the bot can post again. */
export interface Posted {
  /** Where it stands; `thread` where it stands in one. */
  readonly room: Room;
  /** The platform's id of the message. */
  readonly message: string;
  readonly reply: Reply;
}

export interface Suggestion {
  /** What is shown and what is sent back; platforms may send either, both are understood. */
  readonly name: string;
  readonly value: string;
}

/** A word of a dossier's command, with the option boxes a platform can draw for it. */
export interface CommandOutline {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionOutline[];
}

export interface OptionOutline {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  readonly suggests: boolean;
}

/** A dossier as a platform's command menu needs it. */
export interface Menu {
  readonly dossier: string;
  /** The slash command, without the slash. */
  readonly command: string;
  readonly title: string;
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  readonly commands: readonly CommandOutline[];
  /** Sites whose articles are shown with their claims where somebody posts a link to one; none by default. */
  readonly unfurlDomains: readonly string[];
}

/**
 * The whole of what a platform knows of the product. `ask` never throws and never rejects: what goes
 * wrong comes back as a reply.
 */
export interface Desk {
  readonly menus: readonly Menu[];
  ask(question: Question): Promise<Reply>;
  /** Told of every reply that was posted for all to see, so that it can be corrected. Never rejects. */
  posted(posted: Posted): Promise<void>;
  /** What fits what has been typed so far into an option, best first; at most 25. */
  suggest(dossier: string, command: string, option: string, typed: string): readonly Suggestion[];
  /** The article at exactly this address with the claims it carries; null for what is not to be shown. */
  article(url: string): Reply | null;
  /** What there is to ask and what is newest, for a page of the desk's own. */
  home(): Reply;
}

/** A place where the desk is asked. */
export interface Platform {
  readonly name: Room['platform'];
  /** Says something in a room unasked. Rejects when that cannot be done there. */
  post(room: Room, reply: Reply): Promise<void>;
  /** What sends notifications and corrections; none where nothing can be sent unasked. */
  readonly courier?: Courier;
  /** Resolves once it is connected; rejects with what to mend. */
  start(): Promise<void>;
  /** Resolves with what to mend when, once started, it can go on no longer; left out where that cannot be. */
  readonly failed?: Promise<Error>;
  /** Takes no new questions, finishes those being answered, and closes. */
  stop(): Promise<void>;
}
