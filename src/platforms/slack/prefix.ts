import type { Prefix } from './parts.ts';

/** How the bot is called in this workspace. */
export interface Named {
  /** Without the @. */
  readonly name: string;
  /** With several dossiers, examples in a mention say which is meant. */
  readonly several: boolean;
}

export const slash: Prefix = (command) => `/${command} `;

export const mentioning =
  ({ name, several }: Named): Prefix =>
  (command) =>
    `@${name} ${several ? `${command} ` : ''}`;

const nothing: Prefix = () => '';

/** What is typed before a question where an answer stands. Slash commands do not run inside threads. */
export function prefixIn(
  { channel, thread }: { readonly channel: string; readonly thread: string | null },
  named: Named,
): Prefix {
  if (channel.startsWith('D')) return nothing;
  return thread === null ? slash : mentioning(named);
}
