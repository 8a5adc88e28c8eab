import { Command } from 'commander';
import { commands } from '../../commands/index.ts';
import { menuOf } from '../chat/menu.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';

interface ManifestOptions extends DataOptions {
  readonly url?: string;
}

export function slackCommand(io: Io): Command {
  const manifest = dataCommand('manifest')
    .description('print the app manifest to paste at api.slack.com/apps → Create New App → From a manifest')
    .option(
      '--url <origin>',
      'for HTTP instead of Socket Mode: where Slack reaches this, https://desk.example.com',
    )
    .action(async (options: ManifestOptions) => {
      const dossiers = await openLibrary(options, io);
      const menus = dossiers.map((dossier) => menuOf(dossier, commands));
      // What a manifest names lies beside Bolt, which every other command does without.
      const { renderManifest } = await import('../platforms/slack/manifest.ts');
      io.out(renderManifest(menus, options.url ?? null));
    });
  return new Command('slack').description('set up Slack').addCommand(manifest);
}
