import type { Menu } from '../../chat/platform.ts';
import { UserError } from '../../errors.ts';
import { SLACK_PATH } from './http-receiver.ts';
import { MANIFEST } from './limits.ts';
import { permissionsFor, subscriptionsFor, unfurlDomains } from './permissions.ts';
import { SHORTCUTS } from './shortcuts.ts';

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
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: 'message' | 'global';
      readonly callback_id: string;
      readonly description: string;
    }[];
    readonly unfurl_domains?: readonly string[];
    readonly slash_commands: readonly {
      readonly command: string;
      readonly url?: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly should_escape: boolean;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

function commandFor(menu: Menu, url: string | null): Manifest['features']['slash_commands'][number] {
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
    ...(url === null ? {} : { url }),
    description: `Ask about ${menu.title}`.slice(0, MANIFEST.commandDescription),
    usage_hint: [...topics, 'help'].join(' | ').slice(0, MANIFEST.usageHint),
    // Names and links are typed to be read as words.
    should_escape: false,
  };
}

/** Where Slack is to send its requests. @throws UserError for an address that Slack would not take */
function requestUrl(origin: string | null): string | null {
  if (origin === null) return null;
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new UserError(
      'slack-url',
      `Slack needs the address under which Claimdesk is reached, like https://desk.example.com: https, and without a path. ${SLACK_PATH} is added to it.`,
    );
  }
  return `${url.origin}${SLACK_PATH}`;
}

function domainsFor(menus: readonly Menu[]): Pick<Manifest['features'], 'unfurl_domains'> {
  const domains = unfurlDomains(menus);
  if (domains.length > MANIFEST.unfurlDomains) {
    throw new UserError(
      'slack-domains',
      `Slack unfurls links of ${MANIFEST.unfurlDomains} domains an app, and the dossiers name ${domains.length}: ${domains.join(', ')}. Take some from \`unfurlDomains\`.`,
    );
  }
  return domains.length === 0 ? {} : { unfurl_domains: domains };
}

/**
 * The app manifest for these dossiers: what to paste under “From a manifest” when the app is created. With
 * an origin Slack sends signed requests there; without one it waits to be connected to (Socket Mode).
 */
export function manifestFor(menus: readonly Menu[], origin: string | null = null): Manifest {
  if (menus.length > MANIFEST.commands) {
    throw new UserError(
      'slack-commands',
      `Slack allows ${MANIFEST.commands} commands an app, and there are ${menus.length} dossiers. Give some of them to a second app.`,
    );
  }
  const url = requestUrl(origin);
  const at = url === null ? {} : { request_url: url };
  return {
    _metadata: { major_version: 1 },
    display_information: { name: NAME, description: DESCRIPTION, long_description: LONG_DESCRIPTION },
    features: {
      app_home: {
        home_tab_enabled: true,
        // Without it nobody can write to the bot directly.
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: NAME.toLowerCase(), always_online: true },
      shortcuts: Object.values(SHORTCUTS),
      slash_commands: menus.map((menu) => commandFor(menu, url)),
      ...domainsFor(menus),
    },
    oauth_config: { scopes: { bot: permissionsFor(menus).map(({ scope }) => scope) } },
    settings: {
      event_subscriptions: { ...at, bot_events: subscriptionsFor(menus).map(({ event }) => event) },
      interactivity: { is_enabled: true, ...at },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}

/** As text to paste. */
export function renderManifest(menus: readonly Menu[], origin: string | null = null): string {
  return `${JSON.stringify(manifestFor(menus, origin), null, 2)}\n`;
}
