import { afterEach, describe, expect, vi } from 'vitest';
import { discordWire } from './discord.ts';
import { eventually, Newsdesk } from './newsdesk.ts';
import { slackWire } from './slack.ts';
import type { Seen, Wire } from './wire.ts';

/** Starts the bot, in a chat of its own, with settings beside those that lead it there. */
export type Running = (settings?: (wire: Wire) => Record<string, string>) => Promise<Newsdesk>;

/** Tells stories in each chat: the bot ends well after each, and the platform has nothing to complain of. */
export function inEachChat(tests: (running: Running) => void): void {
  // The bot starts several times in some, and that takes seconds.
  vi.setConfig({ testTimeout: 240_000 });
  describe.each([
    ['Slack', slackWire],
    ['Discord', discordWire],
  ] as const)('in %s, over the bot’s own process and the files on the disk,', (_, connect) => {
    let open: Newsdesk | null = null;

    afterEach(async () => {
      const { wire } = open ?? {};
      await open?.stop();
      open = null;
      expect(wire?.problems()).toEqual([]);
    });

    tests(async (settings = () => ({})) => {
      const wire = await connect();
      open = new Newsdesk(wire, settings(wire));
      await open.start();
      return open;
    });
  });
}

/** NIS's count of the killed, in the dossier that comes with the bot, becomes another. */
export const killed = (value: number, by: number) =>
  [`measure: killed\n    value: ${value}\n`, `measure: killed\n    value: ${by}\n`] as const;

/** And its count of the wounded. */
export const wounded = (value: number, by: number) =>
  [`measure: wounded\n    value: ${value}\n`, `measure: wounded\n    value: ${by}\n`] as const;

/** What stands there, once there is so much. */
export async function heard(wire: Wire, count: number): Promise<readonly Seen[]> {
  await eventually(() => wire.standing().length).toBe(count);
  return wire.standing();
}

export function at(messages: readonly Seen[], place: number): Seen {
  const message = messages[place];
  if (message === undefined) throw new Error(`no message ${place}`);
  return message;
}
