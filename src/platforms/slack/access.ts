import type { Log } from '../../chat/log.ts';
import type { Standing } from './asked.ts';
import { describe } from './bolt-log.ts';
import type { Directory } from './directory.ts';
import { refusalOf } from './refusal.ts';

/** Whether somebody is answered, and where. */
export type Access =
  | ({ readonly may: 'answer' } & Named)
  /** Nobody can tell who else reads there, so only the asker is answered. */
  | ({ readonly may: 'whisper'; readonly why: string } & Named)
  | { readonly may: 'nothing'; readonly why: string };

/** The asker's name, where Slack was asked who that is. */
interface Named {
  readonly name: string | null;
}

export interface Asker extends Standing {
  readonly user: string;
  /** Null where nobody else reads: direct messages, modals, App Home. */
  readonly channel: string | null;
}

const nothing = (why: string): Access => ({ may: 'nothing', why });

const CURE = 'Whoever runs Claimdesk can allow it (ALLOW_EXTERNAL).';
const GUEST = nothing(`Claimdesk does not answer guests of this workspace. ${CURE}`);
const STRANGER = nothing(`Claimdesk answers only people of its own organisation. ${CURE}`);
const SHARED = nothing(
  `People of another organisation read in this channel, so Claimdesk does not answer here. ${CURE}`,
);
const UNSURE = 'Only you see this: Slack does not show me whether people of another organisation read here.';

/** Nobody can be invited into a conversation of two. */
const unsure = (channel: string | null) =>
  channel?.startsWith('D') ? UNSURE : `${UNSURE} Invite me to change that.`;

export type CheckAccess = (asker: Asker) => Promise<Access>;

/** Where the bot is installed. Workspaces of one Enterprise organisation have the same people. */
export interface Home {
  readonly team: string;
  readonly enterprise: string | null;
}

/**
 * Figures under research stay inside: not in channels that are shared with another organisation (Slack
 * Connect), nor to guests. What the payload says is believed first; where it is silent, Slack is asked.
 */
export function insidersOnly(directory: Directory, home: Home, log: Log): CheckAccess {
  return async ({ user, team, channel, shared }) => {
    if (shared === true) return SHARED;
    if (team !== null && team !== home.team && home.enterprise === null) return STRANGER;
    try {
      const [person, audience] = await Promise.all([
        directory.person(user),
        channel === null || shared === false ? ('inside' as const) : directory.audience(channel),
      ]);
      const { name } = person;
      if (person.is === 'stranger') return STRANGER;
      if (person.is === 'guest') return GUEST;
      if (audience === 'outside') return SHARED;
      return audience === 'inside' ? { may: 'answer', name } : { may: 'whisper', why: unsure(channel), name };
    } catch (error) {
      log.warn({ reason: describe(error) }, 'Slack did not say who is asking');
      const cure =
        refusalOf(error) === 'missing_scope'
          ? 'The app lacks a permission: paste its manifest again, and reinstall it.'
          : 'Try again in a minute.';
      return nothing(`Slack did not tell me who may be answered here. ${cure}`);
    }
  };
}

export const everybody: CheckAccess = async () => ({ may: 'answer', name: null });
