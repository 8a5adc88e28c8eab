import { closest } from '../claims/load/closest.ts';
import { type Environment, SETTING_NAMES } from './read.ts';

/**
 * Variables that are named as if they were meant for us and are no setting, a line each: a token under a
 * misspelt name would otherwise just not be there. Other programs' names are theirs.
 */
export function misspelt(environment: Environment): string[] {
  const known: readonly string[] = SETTING_NAMES;
  return Object.entries(environment)
    .filter(([name, value]) => /^(?:slack|discord)/i.test(name) && !known.includes(name) && value?.trim())
    .map(([name]) => {
      const near = closest(name.toUpperCase(), known);
      return `${name} is no setting of Claimdesk${near === null ? ' and changes nothing' : `: did you mean ${near}?`}`;
    });
}
