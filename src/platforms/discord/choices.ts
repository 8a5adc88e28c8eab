import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Suggestion } from '../../chat/platform.ts';
import { cut } from './escape.ts';
import { CHOICES } from './limits.ts';

export const choiceName = (name: string): string => cut(name.trim(), CHOICES.name);

/** What is offered while somebody types. Discord refuses all for one that is empty, too long or there twice. */
export function choices(found: readonly Suggestion[]): APIApplicationCommandOptionChoice<string>[] {
  const byName = new Map<string, string>();
  for (const { name, value } of found) {
    const fitted = choiceName(name);
    if (fitted === '' || value === '' || value.length > CHOICES.value || byName.has(fitted)) continue;
    byName.set(fitted, value);
  }
  return [...byName].slice(0, CHOICES.count).map(([name, value]) => ({ name, value }));
}
