import type { Input } from './input.ts';

/**
 * What can be done with a reply. It says what a click asks, never how it is drawn: platforms draw buttons,
 * menus and forms. What a click opens is for the clicker alone, unless it is shared.
 */
export type Action = RunAction | ChooseAction | FillAction | ShareAction;

/** Where a click leads: a question that has been packed into the click itself, so that it outlives a restart. */
export interface Target {
  readonly dossier: string;
  readonly input: CommandInput;
}

export type CommandInput = Extract<Input, { command: string }>;

/** One click asks. */
export interface RunAction {
  readonly kind: 'run';
  /** At most 75 characters. */
  readonly label: string;
  readonly target: Target;
}

/** A choice among values asks, with the value as one more option. */
export interface ChooseAction {
  readonly kind: 'choose';
  readonly label: string;
  readonly target: Target;
  /** The option that takes the value. */
  readonly option: string;
  /** At most 25: Discord takes no more. */
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

/** A click opens a form with one field; sending it asks, with what was filled in as one more option. */
export interface FillAction {
  readonly kind: 'fill';
  readonly label: string;
  readonly target: Target;
  readonly option: string;
  /** At most 24 characters: Slack takes no more. */
  readonly title: string;
  readonly field: {
    readonly label: string;
    readonly hint: string;
    readonly lines: 'one' | 'many';
    readonly longest: number;
  };
}

/** Shows what the clicker alone sees to everybody in the channel or thread. */
export interface ShareAction {
  readonly kind: 'share';
  readonly label: string;
  readonly target: Target;
}
