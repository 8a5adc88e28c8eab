import type { Log } from '../chat/log.ts';
import type { Io } from './io.ts';

/** A command line has no log: what goes wrong is printed whole, everything else is left out. */
export const stderrLog = (io: Io): Log => ({
  debug() {},
  info() {},
  warn: (_, message) => io.err(message),
  error: ({ err }, message) => io.err(err instanceof Error ? `${message}: ${err.stack}` : message),
});
