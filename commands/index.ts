import type { Command } from '../src/chat/command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { follow } from './follow.ts';
import { following } from './following.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { NO_RECORDS, type Records } from './records.ts';
import { report } from './report.ts';
import { settings } from './settings.ts';
import { show } from './show.ts';
import { sources } from './sources.ts';
import { unfollow } from './unfollow.ts';

/** Everything that can be typed, in the order in which help lists it: what needs a store, only where one is. */
export function commandsOver(records: Records, now: () => number): readonly Command[] {
  return [
    ask,
    check,
    sources,
    ...[history(records), follow(records), unfollow(records), following(records), settings(records, now)].map(
      (command) => (records === NO_RECORDS ? { ...command, examples: () => [] } : command),
    ),
    help,
    show,
    report,
  ] as readonly Command[];
}

/** The same where nothing is kept: menus, and single questions from a command line. */
export const commands: readonly Command[] = commandsOver(NO_RECORDS, () => 0);
