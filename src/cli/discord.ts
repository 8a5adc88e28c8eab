import { Command } from 'commander';
import { commands } from '../../commands/index.ts';
import { menuOf } from '../chat/menu.ts';
import { readConfig } from '../config/read.ts';
import { UserError } from '../errors.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import { environment } from './environment.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';

interface RegisterOptions extends DataOptions {
  readonly guild?: string;
  readonly api?: string;
}

export function discordCommand(io: Io): Command {
  const register = dataCommand('register')
    .description('write the slash commands to Discord, where they differ from what is there')
    .option('--guild <id>', 'to one server only, where a change shows at once: for trying out')
    .option('--api <url>', 'another address for Discord’s API: for tests')
    .action(async (options: RegisterOptions) => {
      const dossiers = await openLibrary(options, io);
      const { registerCommands } = await import('../platforms/discord/register.ts');
      const { installLink } = await import('../platforms/discord/install.ts');
      const { applicationId, added, changed, removed } = await registerCommands({
        token: discordToken(),
        menus: dossiers.map((dossier) => menuOf(dossier, commands)),
        ...(options.guild !== undefined && { guildId: options.guild }),
        ...(options.api !== undefined && { apiUrl: options.api }),
      });
      const lines = Object.entries({ added, changed, removed })
        .filter(([, names]) => names.length > 0)
        .map(([what, names]) => `${what}: ${names.join(', ')}`);
      for (const line of lines.length > 0 ? lines : ['Nothing changed: the commands are as they should be.'])
        io.out(line);
      io.out(`To invite the bot to a server: ${installLink(applicationId)}`);
    });
  return new Command('discord').description('set up Discord').addCommand(register);
}

function discordToken(): string {
  const env = environment();
  const { config, problems } = readConfig(env);
  const problem = problems?.find(({ name }) => name === 'DISCORD_TOKEN');
  if (problem) throw new UserError('bad-token', `DISCORD_TOKEN ${problem.problem}`);
  const token = config?.DISCORD_TOKEN ?? env.DISCORD_TOKEN;
  if (token) return token;
  throw new UserError(
    'no-token',
    'DISCORD_TOKEN is not set. At discord.com/developers/applications open your application → Bot → Reset Token, and write it to .env.',
  );
}
