import type { Command } from '../src/chat/command.ts';
import { ask } from './ask.ts';
import { help } from './help.ts';
import { sources } from './sources.ts';

/** Everything that can be typed, in the order in which help lists it. */
export const commands: readonly Command[] = [ask, sources, help] as readonly Command[];
