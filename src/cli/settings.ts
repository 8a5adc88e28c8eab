import { Command } from 'commander';
import { settingsExample } from '../config/example.ts';
import type { Io } from './io.ts';

export function settingsCommand(io: Io): Command {
  return new Command('settings')
    .description('print every setting of the bot with what it is for: .env.example')
    .action(() => io.out(settingsExample().trimEnd()));
}
