import type { Dossier } from '../claims/record/dossier.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';
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

/**
 * The menus of dossiers, drawn anew only when these are others than last time: platforms look at them with
 * every question, and drawing them asks each option of each command what it takes.
 */
export function menusOver(commands: readonly Command[]) {
  let last: readonly DossierIndex[] = [];
  let menus: readonly Menu[] = [];
  return (indexes: readonly DossierIndex[]): readonly Menu[] => {
    if (indexes.length !== last.length || indexes.some((index, at) => index !== last[at])) {
      last = indexes;
      menus = indexes.map(({ dossier }) => menuOf(dossier, commands));
    }
    return menus;
  };
}
