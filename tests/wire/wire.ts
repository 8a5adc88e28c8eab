/** A message of the bot as everybody in the channel sees it now. */
export interface Seen {
  readonly id: string;
  /** All its words. */
  readonly words: string;
  /** The message in whose thread it stands. */
  readonly under: string | null;
}

/** A chat platform's local server with one channel that the bot is in, and a reporter who types and clicks there. */
export interface Wire {
  readonly name: string;
  /** The settings that lead the bot there. */
  readonly env: Record<string, string>;
  /** What the bot logs once it is connected. */
  readonly connected: RegExp;
  /** The channel as settings name it. */
  readonly channel: string;
  /** The channel as the store writes it. */
  readonly dest: string;
  /** The reporter, as commits would name them. */
  readonly reporter: string;
  /** `/dprk WORD …`, its options in the order in which the command has them. */
  type(word: string, options?: Readonly<Record<string, string>>): void;
  /** Every message in the channel and its threads, the oldest first. */
  standing(): readonly Seen[];
  /** What the reporter alone was shown, the oldest first. */
  whispered(): readonly string[];
  /** The reporter clicks a button of a message. */
  click(message: Seen, label: string): void;
  /**
   * The next answer will stand, and the bot is not told that it does until it is let know by what this gives.
   * The bot waits for ten seconds.
   */
  withholdReceipt(): () => void;
  /** What the platform complained of. */
  problems(): readonly unknown[];
}

/** Something that is waited for, until somebody lets it come. */
export function gate(): { readonly until: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const until = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { until, open };
}
