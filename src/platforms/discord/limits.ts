/**
 * What Discord takes, and what we give it of that. Lengths are UTF-16 units, as JavaScript counts: Discord
 * counts code points, which are never more.
 * Source: discord.com/developers/docs (components/reference, interactions/application-commands).
 */
export const MESSAGE = {
  /** Nested ones included. */
  components: 40,
  /** All text displays of a message together. */
  text: 4000,
} as const;

export const COMMAND = {
  name: 32,
  description: 100,
  subcommands: 25,
  /** So that the desk's own words (`ask`, `sources`, `help`, …) always have room beside the topics. */
  topics: 14,
  /** Names and descriptions of a command, its subcommands and their options together. */
  size: 8000,
} as const;

export const CHOICES = { count: 25, name: 100, value: 100 } as const;

/** `rows` is ours, so that there is always room for the answer itself. */
export const ACTIONS = { buttons: 5, rows: 5, label: 80, placeholder: 150 } as const;

export const FORM = { title: 45, label: 45, placeholder: 100, text: 4000 } as const;

/** `nameless` is ours: a name must not be empty. */
export const THREAD = { name: 100, nameless: 'Corrected' } as const;

/** Ours: the line above an answer. `longest` holds a name, all of it escaped, and a message's address. */
export const NOTE = { text: 160, name: 64, longest: 280 } as const;

/** Ours: how much of one text is shown, so that no single one takes the whole message. */
export const SHARE = {
  /** Holds a whole claim, which must not be cut before what it counts. */
  title: 300,
  /** An entry's name, in bold; what is longer is a sentence. */
  name: 60,
  lead: 1200,
  warning: 400,
  footnote: 500,
  figure: 120,
  source: 160,
  asOf: 80,
  /** The articles of one estimate. */
  documents: 420,
  caution: 300,
  cautions: 3,
  /** A remark, an entry or an example; a longer one is left out whole. */
  line: 900,
  link: 120,
  href: 512,
  example: 150,
} as const;

/** A first response counts for three seconds; what is not answered by then is deferred. */
export const PATIENCE_MS = 2000;
export const FIRST_RESPONSE_MS = 3000;
/**
 * Ours: how long anybody waits at all. Discord would let us answer for 15 minutes, but a bot that is being
 * stopped has 20 seconds to finish what it began.
 */
export const GIVE_UP_MS = 15_000;
