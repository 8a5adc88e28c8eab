import type { CommandContext } from '../src/chat/command.ts';
import { UserError } from '../src/errors.ts';

/**
 * Before anything is changed for a whole channel: platforms let people use commands where they may not write.
 * @throws UserError when the asker decides nothing there
 */
export function mustDecide({ cannotDecide }: CommandContext['asked']): void {
  if (cannotDecide !== undefined)
    throw new UserError('cannot-decide', `You can change nothing here: ${cannotDecide}`);
}
