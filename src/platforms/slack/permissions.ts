/**
 * Everything Claimdesk asks of a workspace, and why. The manifest is made from it and the documentation
 * repeats it: a permission without a use does not belong here.
 */
export interface Permission {
  readonly scope: string;
  readonly why: string;
}

export const PERMISSIONS: readonly Permission[] = [
  { scope: 'commands', why: 'Adds one slash command for each dossier.' },
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
    why: 'Hears direct messages that people write to it. It reads no direct messages between people.',
  },
];

/** An event we listen to, the scope that lets us, and Slack's name for it in code. */
export interface Subscription {
  readonly event: string;
  readonly type: string;
  readonly scope: string;
}

export const SUBSCRIPTIONS: readonly Subscription[] = [
  { event: 'app_mention', type: 'app_mention', scope: 'app_mentions:read' },
  // Of all messages only those of direct messages; `message.channels` would be every word said anywhere.
  { event: 'message.im', type: 'message', scope: 'im:history' },
];
