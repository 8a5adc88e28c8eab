import { snowflake } from './ids.ts';

/** A small Discord: one application with its bot, one server with a channel, a thread and a role. */
export const world = {
  token: 'MTA5.Gx7Lq2.c2VjcmV0LW9mLXRoZS10ZXN0cw',
  application: snowflake(),
  bot: snowflake(),
  guild: snowflake(),
  channel: snowflake(),
  thread: snowflake(),
  role: snowflake(),
  reporter: snowflake(),
  otherPerson: snowflake(),
  otherBot: snowflake(),
  directChannel: snowflake(),
} as const;

export function user(id: string, name: string, bot = false) {
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot,
    system: false,
    public_flags: 0,
    flags: 0,
  };
}

export const botUser = user(world.bot, 'Claimdesk', true);
export const reporter = user(world.reporter, 'Olena');

/** All that a member may do in the channel by default: writing, also in threads, and using commands. */
export const PERMISSIONS = '2248473465835073';

export const member = {
  user: reporter,
  roles: [],
  premium_since: null,
  permissions: PERMISSIONS,
  pending: false,
  nick: null,
  mute: false,
  deaf: false,
  joined_at: '2025-01-01T00:00:00.000000+00:00',
  flags: 0,
  communication_disabled_until: null,
  banner: null,
  avatar: null,
};

const role = (id: string, name: string) => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: 0,
  permissions: PERMISSIONS,
  managed: false,
  mentionable: true,
  flags: 0,
});

/** GUILD_CREATE as it follows READY. */
export const guildCreate = {
  id: world.guild,
  name: 'Newsroom',
  icon: null,
  splash: null,
  discovery_splash: null,
  owner_id: world.reporter,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: [role(world.guild, '@everyone'), role(world.role, 'desk')],
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: 'en-US',
  public_updates_channel_id: null,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  safety_alerts_channel_id: null,
  joined_at: '2025-01-01T00:00:00.000000+00:00',
  large: false,
  unavailable: false,
  member_count: 2,
  voice_states: [],
  members: [{ ...member, user: botUser, permissions: undefined }],
  channels: [
    {
      id: world.channel,
      type: 0,
      name: 'kursk',
      position: 0,
      permission_overwrites: [],
      parent_id: null,
      topic: null,
      nsfw: false,
      last_message_id: null,
      rate_limit_per_user: 0,
      flags: 0,
    },
  ],
  threads: [
    {
      id: world.thread,
      type: 11,
      guild_id: world.guild,
      parent_id: world.channel,
      owner_id: world.reporter,
      name: 'casualties',
      last_message_id: null,
      rate_limit_per_user: 0,
      message_count: 1,
      member_count: 1,
      total_message_sent: 1,
      flags: 0,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: '2025-01-01T00:00:00.000000+00:00',
        locked: false,
      },
    },
  ],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};
