import { z } from 'zod';
import type { Question, Room } from '../../chat/platform.ts';

/** Somebody, as interactions name them: `block_actions` and shortcuts differ in which name they carry. */
const user = z.object({
  id: z.string().min(1),
  username: z.string().optional(),
  name: z.string().optional(),
  team_id: z.string().nullish(),
});
const team = z.object({ id: z.string() }).nullish();
const channel = z.object({ id: z.string().min(1) });
const ts = z.string().regex(/^\d+\.\d+$/);
const common = { trigger_id: z.string(), user, team };

const clickedMessage = z.object({
  ...common,
  channel,
  response_url: z.url(),
  container: z.object({ thread_ts: ts.optional(), is_ephemeral: z.boolean().optional() }),
  message: z.object({ thread_ts: ts.optional(), ts: ts.optional() }).optional(),
});

const clickedView = z.object({
  ...common,
  view: z.object({ id: z.string().min(1), type: z.enum(['modal', 'home']) }),
});

const checkedMessage = z.object({
  ...common,
  channel,
  response_url: z.url(),
  message: z.object({
    ts,
    thread_ts: ts.optional(),
    text: z.string().nullish(),
    attachments: z.unknown().optional(),
  }),
});

const triggered = z.object(common);

const submitted = z.object({
  user,
  team,
  view: z.object({
    id: z.string().min(1),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

/** What Slack sends of people's clicks, as far as we use it; null for what is not of this form. */
const reader =
  <T>(schema: z.ZodType<T>) =>
  (body: unknown): T | null =>
    schema.safeParse(body).data ?? null;

export const readClickedMessage = reader(clickedMessage);
export const readClickedView = reader(clickedView);
export const readCheckedMessage = reader(checkedMessage);
export const readTriggered = reader(triggered);
export const readSubmitted = reader(submitted);

export type ClickedMessage = z.infer<typeof clickedMessage>;
export type ClickedView = z.infer<typeof clickedView>;
export type CheckedMessage = z.infer<typeof checkedMessage>;
export type Triggered = z.infer<typeof triggered>;
export type Submitted = z.infer<typeof submitted>;

type By = Pick<Triggered, 'user' | 'team'>;

export const nameOf = ({ user }: By): string => user.username ?? user.name ?? 'somebody';

/** Who asks by clicking. */
export function askerIn({ user }: By): Pick<Question, 'asker' | 'askerName'> {
  const name = user.username ?? user.name;
  return { asker: user.id, ...(name !== undefined && { askerName: name }) };
}

export function roomOf({ team }: By, channelId: string, thread: string | null): Room {
  return { platform: 'slack', workspace: team?.id ?? null, channel: channelId, thread };
}

/** A modal or App Home is no channel: its room is the person who has it open. */
export const roomOfPerson = (by: By): Room => roomOf(by, channelOfPerson(by.user.id), null);

/** A person's direct messages with the bot, as a room names them before they are opened. */
export const channelOfPerson = (user: string): string => `@${user}`;
