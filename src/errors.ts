/**
 * What the asker can mend. `say` is told to them as it stands: what is wrong, and what to type instead.
 * Everything else that is thrown is a bug.
 */
export class UserError extends Error {
  readonly code: string;
  readonly say: string;

  constructor(code: string, say: string) {
    super(say);
    this.name = 'UserError';
    this.code = code;
    this.say = say;
  }
}

/**
 * What may be over without anybody's doing: a network that is down, a port that another program still holds.
 * Trying again as it is may help.
 */
export class PassingError extends UserError {}

/** Ends a switch over every kind: a kind that is added later breaks the build here. */
export function unreachable(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
}
