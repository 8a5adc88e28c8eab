import type { Command } from '../src/chat/command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { help } from './help.ts';
import { report } from './report.ts';
import { show } from './show.ts';
import { sources } from './sources.ts';

/** Everything that can be typed, in the order in which help lists it. */
export const commands: readonly Command[] = [ask, check, sources, help, show, report] as readonly Command[];
