import type { Menu } from '../../chat/platform.ts';
import { UserError } from '../../errors.ts';
import { MANIFEST } from './limits.ts';
import { PERMISSIONS, SUBSCRIPTIONS } from './permissions.ts';

const NAME = 'Claimdesk';
const DESCRIPTION = 'Who says what, as of when: attributed figures and where they disagree.';
const LONG_DESCRIPTION = `Claimdesk answers questions about a running story: how many, says who, as of when, and where the sources disagree. Every figure comes with the person or body that stated it, the date it describes and the articles it stands in. Ask with a slash command, by mentioning ${NAME}, or in a direct message.`;

export interface Manifest {
  readonly _metadata: { readonly major_version: number };
  readonly display_information: {
    readonly name: string;
    readonly description: string;
    readonly long_description: string;
  };
  readonly features: {
    readonly app_home: Readonly<Record<string, boolean>>;
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly should_escape: boolean;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

function commandFor(menu: Menu): Manifest['features']['slash_commands'][number] {
  const command = `/${menu.command}`;
  if (command.length > MANIFEST.command || !/^\/[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(command)) {
    throw new UserError(
      'slack-command',
      `“${command}” cannot be a Slack command: at most ${MANIFEST.command} characters, small letters, digits, - and _. Change \`command\` in the dossier ${menu.dossier}.`,
    );
  }
  const topics = menu.topics.slice(0, 4).map(({ id }) => id);
  return {
    command,
    description: `Ask about ${menu.title}`.slice(0, MANIFEST.commandDescription),
    usage_hint: [...topics, 'help'].join(' | ').slice(0, MANIFEST.usageHint),
    // Names and links are typed to be read as words.
    should_escape: false,
  };
}

/** The app manifest for these dossiers: what to paste under “From a manifest” when the app is created. */
export function manifestFor(menus: readonly Menu[]): Manifest {
  if (menus.length > MANIFEST.commands) {
    throw new UserError(
      'slack-commands',
      `Slack allows ${MANIFEST.commands} commands an app, and there are ${menus.length} dossiers. Give some of them to a second app.`,
    );
  }
  return {
    _metadata: { major_version: 1 },
    display_information: { name: NAME, description: DESCRIPTION, long_description: LONG_DESCRIPTION },
    features: {
      app_home: {
        home_tab_enabled: false,
        // Without it nobody can write to the bot directly.
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: NAME.toLowerCase(), always_online: true },
      slash_commands: menus.map(commandFor),
    },
    oauth_config: { scopes: { bot: PERMISSIONS.map(({ scope }) => scope) } },
    settings: {
      event_subscriptions: { bot_events: SUBSCRIPTIONS.map(({ event }) => event) },
      interactivity: { is_enabled: false },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

/** As text to paste. */
export function renderManifest(menus: readonly Menu[]): string {
  return `${JSON.stringify(manifestFor(menus), null, 2)}\n`;
}
