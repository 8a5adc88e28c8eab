/**
 * What Slack allows, in UTF-16 units. From Block Kit's reference (docs.slack.dev) and @slack/types, except
 * `blocksJson`, which Slack does not document: messages are refused with `msg_blocks_too_long` from about
 * 13,200 characters of JSON (bolt-js#2509).
 */
export const SLACK = {
  blocks: 50,
  blocksJson: 12_800,
  sectionText: 3_000,
  contextText: 3_000,
  /** Longer texts are accepted, but no notification shows more. */
  fallbackText: 2_000,
  elements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  options: 100,
  optionText: 75,
  optionValue: 75,
  actionId: 255,
  placeholder: 150,
  inputLength: 3_000,
  modalTitle: 24,
  privateMetadata: 3_000,
} as const;

/**
 * How much of one field is shown, measured after escaping. Chosen so that one figure with everything that
 * belongs to it always fits into one section, and an ordinary answer fits on a phone.
 */
export const FIELD = {
  lead: 2_900,
  title: 150,
  figure: 150,
  source: 200,
  asOf: 100,
  computed: 300,
  caution: 300,
  cautions: 900,
  linkText: 150,
  /** A longer address is shown as text: cutting it would make another address of it. */
  href: 1_000,
  documents: 1_200,
  line: 1_400,
  command: 150,
  brings: 300,
  warning: 1_000,
  question: 300,
  asker: 80,
  inputLabel: 150,
} as const;

/** What the app manifest allows. */
export const MANIFEST = {
  name: 35,
  description: 140,
  commands: 50,
  command: 32,
  commandDescription: 2_000,
  usageHint: 1_000,
  shortcutName: 24,
  shortcutDescription: 150,
  unfurlDomains: 5,
} as const;
