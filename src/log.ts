import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/**
 * One JSON line an event. Tokens are cut out wherever a field of such a name appears; message texts are
 * never handed to a logger in the first place.
 */
export function createLog(level: Config['LOG_LEVEL'], destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: {
      paths: [
        'token',
        '*.token',
        'authorization',
        '*.authorization',
        'err.config',
        'err.request',
        'err.original',
      ],
      censor: '[cut out]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
