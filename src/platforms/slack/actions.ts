import type { ActionsBlock } from '@slack/types';
import type { Action } from '../../chat/action.ts';
import { button, type ShareIn } from './button.ts';
import { SLACK } from './limits.ts';

/** Actions as rows of buttons and menus, in their order; what finds no room in `json` is left out whole. */
export function actionBlocks(
  actions: readonly Action[],
  share: ShareIn,
  json: number,
): readonly ActionsBlock[] {
  const blocks: { type: 'actions'; elements: ActionsBlock['elements'] }[] = [];
  let size = 0;
  for (const [at, action] of actions.entries()) {
    const element = button(action, at, share);
    if (element === null) continue;
    size += JSON.stringify(element).length;
    if (size > json) break;
    const last = blocks.at(-1);
    if (last !== undefined && last.elements.length < SLACK.elements) last.elements.push(element);
    else blocks.push({ type: 'actions', elements: [element] });
  }
  return blocks;
}
