type Write = (fields: Record<string, unknown>, message: string) => void;

/** What the chat layer needs of a logger; pino fits. Never hand it a token or the text of a message. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
