import type { Menu } from '../../chat/platform.ts';

/**
 * Everything Claimdesk asks of a workspace, and why. The manifest is made from it and the documentation
 * repeats it: a permission without a use does not belong here.
 */
export interface Permission {
  readonly scope: string;
  readonly why: string;
  /** Asked for only where a dossier names sites to unfurl. */
  readonly forLinks?: true;
}

const SHARED =
  'Learns whether a channel of this kind is shared with another organisation, where it does not answer';
const FINDS =
  'Finds messages of its own again, so that none is posted twice and a corrected one keeps who asked it';

export const PERMISSIONS: readonly Permission[] = [
  { scope: 'commands', why: 'Adds one slash command for each dossier, and the two shortcuts.' },
  {
    scope: 'chat:write',
    why: 'Posts answers as messages of its own, so that they can be corrected later, and tells errors to the asker alone.',
  },
  {
    scope: 'chat:write.public',
    why: 'Answers in public channels that nobody has invited it to. Private channels stay closed to it.',
  },
  {
    scope: 'app_mentions:read',
    why: 'Hears messages that mention it by name, and no others in channels.',
  },
  {
    scope: 'im:history',
    why: 'Hears direct messages that people write to it, and finds its own among them again. It reads no direct messages between people.',
  },
  {
    scope: 'im:write',
    why: 'Opens the direct messages with whoever follows something for themselves, or is to hear that following has ended.',
  },
  { scope: 'channels:history', why: `${FINDS}: public channels that it is in.` },
  { scope: 'groups:history', why: `${FINDS}: private channels that it is in.` },
  { scope: 'mpim:history', why: `${FINDS}: direct messages of several people with it.` },
  {
    scope: 'users:read',
    why: 'Learns whether who asks is a guest or of another organisation. It keeps nothing of it.',
  },
  { scope: 'channels:read', why: `${SHARED}: public channels.` },
  { scope: 'groups:read', why: `${SHARED}: private channels that it is in.` },
  { scope: 'im:read', why: `${SHARED}: direct messages with it.` },
  { scope: 'mpim:read', why: `${SHARED}: direct messages of several people with it.` },
  {
    scope: 'links:read',
    why: 'Only with `unfurlDomains`: hears of links to these sites, and to no others.',
    forLinks: true,
  },
  {
    scope: 'links:write',
    why: 'Only with `unfurlDomains`: shows under such a link the claims that the article carries.',
    forLinks: true,
  },
];

/** An event we listen to, the scope that lets us (null: none is needed), and Slack's name for it in code. */
export interface Subscription {
  readonly event: string;
  readonly type: string;
  readonly scope: string | null;
  readonly forLinks?: true;
}

export const SUBSCRIPTIONS: readonly Subscription[] = [
  { event: 'app_mention', type: 'app_mention', scope: 'app_mentions:read' },
  // Of all messages only those of direct messages; `message.channels` would be every word said anywhere.
  { event: 'message.im', type: 'message', scope: 'im:history' },
  { event: 'app_home_opened', type: 'app_home_opened', scope: null },
  { event: 'link_shared', type: 'link_shared', scope: 'links:read', forLinks: true },
];

/** The sites whose links are unfurled, of all dossiers together. */
export function unfurlDomains(menus: readonly Menu[]): readonly string[] {
  return [...new Set(menus.flatMap((menu) => menu.unfurlDomains))];
}

const inUse =
  (menus: readonly Menu[]) =>
  ({ forLinks }: { readonly forLinks?: true }) =>
    forLinks !== true || unfurlDomains(menus).length > 0;

/** Only what these dossiers need. */
export const permissionsFor = (menus: readonly Menu[]) => PERMISSIONS.filter(inUse(menus));
export const subscriptionsFor = (menus: readonly Menu[]) => SUBSCRIPTIONS.filter(inUse(menus));
