import wrapAnsi from 'wrap-ansi';
import { z } from 'zod';
import { settings } from './settings.ts';

/** Columns, as in all our text. */
const WIDTH = 110;

const HEAD = `\
# Copy this file to .env and fill in what you use. An empty line is a setting left out.
# Without any token the desk answers in the terminal.
`;

/** The text of `.env.example`: every setting with what it is for, and what holds where it is left out. */
export function settingsExample(): string {
  const { properties = {} } = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' });
  const entries = Object.entries(properties).map(([name, property]) => {
    const { description = '', default: standard = '' } = property as {
      description?: string;
      default?: string;
    };
    const comment = wrapAnsi(description, WIDTH - 2).replaceAll(/^/gm, '# ');
    return `${comment}\n${name}=${standard}\n`;
  });
  return [HEAD, ...entries].join('\n');
}
