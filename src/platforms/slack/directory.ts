import type { webApi } from '@slack/bolt';
import { patiently, type Wait } from './patience.ts';
import { refusalOf } from './refusal.ts';
import { remembered } from './remembered.ts';

export interface Person {
  /** `stranger`: of another organisation. */
  readonly is: 'member' | 'guest' | 'stranger';
  /** The name of their account; null where Slack keeps it to itself. */
  readonly name: string | null;
}
/** `hidden`: Slack does not show us channels that we are not in, unless they are public. */
export type Audience = 'inside' | 'outside' | 'hidden' | 'unknown';

/** Who people are and who reads where, as far as Slack tells us; remembered for a while. */
export interface Directory {
  /** Rejects where Slack did not say. */
  person(user: string): Promise<Person>;
  audience(channel: string): Promise<Audience>;
  /** The same, for posting to many channels at once: those that the bot is in are asked for together. */
  audienceOfMany(channel: string): Promise<Audience>;
}

/** Somebody made a guest, or a channel shared just now, is noticed after this at the latest. */
const FRESH_MS = 5 * 60_000;

export function createDirectory(
  client: webApi.WebClient,
  team: string,
  wait: Wait,
  now: () => number,
): Directory {
  async function person(user: string): Promise<Person> {
    const found = await patiently(() => client.users.info({ user }), wait).catch((error: unknown) => {
      // People of other organisations may be hidden from us altogether.
      if (['user_not_found', 'user_not_visible'].includes(refusalOf(error) ?? '')) return null;
      throw error;
    });
    const about = found?.user;
    if (about === undefined) return { is: 'stranger', name: null };
    const name = about.name ?? null;
    if (about.is_restricted === true || about.is_ultra_restricted === true) return { is: 'guest', name };
    // In an Enterprise organisation people belong to other workspaces of the same one.
    const elsewhere = about.team_id !== undefined && about.team_id !== team;
    const sameOrganisation = about.enterprise_user?.teams?.includes(team) === true;
    return {
      is: about.is_stranger === true || (elsewhere && !sameOrganisation) ? 'stranger' : 'member',
      name,
    };
  }

  async function audience(channel: string): Promise<Audience> {
    try {
      const found = await patiently(() => client.conversations.info({ channel }), wait);
      return audienceIn(found.channel ?? {});
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return refusal === 'channel_not_found' ? 'hidden' : 'unknown';
    }
  }

  /** Slack answers some fifty questions about single channels a minute, and a change may be told to hundreds. */
  async function audiencesOfOurs(): Promise<ReadonlyMap<string, Audience>> {
    const found = new Map<string, Audience>();
    let cursor: string | undefined;
    do {
      const which = {
        types: 'public_channel,private_channel,mpim,im',
        limit: PAGE,
        ...(cursor && { cursor }),
      };
      const page = await patiently(() => client.users.conversations(which), wait);
      for (const channel of page.channels ?? []) if (channel.id) found.set(channel.id, audienceIn(channel));
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return found;
  }

  const one = remembered(audience, FRESH_MS, now);
  const ours = remembered(audiencesOfOurs, FRESH_MS, now);
  return {
    person: remembered(person, FRESH_MS, now),
    audience: one,
    audienceOfMany: async (channel) => (await ours('')).get(channel) ?? one(channel),
  };
}

const PAGE = 999;

/** An invitation that nobody has accepted yet counts: it can be at any time. */
function audienceIn({
  is_ext_shared: shared,
  is_pending_ext_shared: pending,
}: {
  readonly is_ext_shared?: boolean;
  readonly is_pending_ext_shared?: boolean;
}): Audience {
  return shared === true || pending === true ? 'outside' : 'inside';
}
