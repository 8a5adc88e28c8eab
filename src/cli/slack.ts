import { Command } from 'commander';
import { commands } from '../../commands/index.ts';
import { menuOf } from '../chat/menu.ts';
import { renderManifest } from '../platforms/slack/manifest.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';

export function slackCommand(io: Io): Command {
  const manifest = dataCommand('manifest')
    .description('print the app manifest to paste at api.slack.com/apps → Create New App → From a manifest')
    .action(async (options: DataOptions) => {
      const dossiers = await openLibrary(options, io);
      io.out(renderManifest(dossiers.map((dossier) => menuOf(dossier, commands))));
    });
  return new Command('slack').description('set up Slack').addCommand(manifest);
}
