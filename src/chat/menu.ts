import type { Dossier } from '../claims/record/dossier.ts';
import { type Command, outline } from './command.ts';
import type { Menu } from './platform.ts';

/** What a platform's command menu offers for a dossier. */
export function menuOf(dossier: Dossier, commands: readonly Command[]): Menu {
  return {
    dossier: dossier.id,
    command: dossier.command,
    title: dossier.title,
    topics: [...dossier.topics.values()].map(({ id, label }) => ({ id, label })),
    unfurlDomains: dossier.unfurlDomains,
    commands: commands
      .filter(({ hidden }) => !hidden)
      .map((command) => ({
        name: command.name,
        summary: command.summary,
        options: outline(command),
      })),
  };
}
