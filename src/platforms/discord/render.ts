import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Action } from '../../chat/action.ts';
import type { Menu } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { type ActionRow, actionRows, componentsIn } from './actions.ts';
import { shown } from './escape.ts';
import { choose, type Space } from './fit.ts';
import { MESSAGE, NOTE, SHARE } from './limits.ts';
import { type Note, noteText } from './notes.ts';
import { pieces } from './pieces.ts';

/** A quiet blue at the edge of the box. It carries no meaning. */
const EDGE = 0x3b6ea5;

/**
 * A reply as Components V2: the lead as the message's own text, then the figures and remarks in a box with
 * a divider between measures, then the small print, then what can be done with it. The text gives way to the
 * buttons: what does not fit is left out whole and counted.
 * `summary` has no place beside components; it is shown only when there is nothing else. The menus say how
 * examples are typed here.
 */
export function render(
  { blocks, summary, actions = [] }: Reply,
  menus: readonly Menu[],
  note: Note | null = null,
): APIMessageTopLevelComponent[] {
  const all = pieces(blocks, menus);
  const rows = actionRows(actions);
  const above = note === null ? null : noteText(note);
  const { texts, leftOut } = choose(all, roomBeside(rows, actions, above));
  const components: APIMessageTopLevelComponent[] = [];
  let box: APIComponentInContainer[] | null = null;
  for (const [at, one] of all.entries()) {
    const content = texts[at] ?? null;
    if (content === null) continue;
    if (!one.framed) {
      box = null;
      components.push(text(content));
    } else if (box === null) {
      box = [text(content)];
      components.push({ type: ComponentType.Container, accent_color: EDGE, components: box });
    } else {
      box.push(DIVIDER, text(content));
    }
  }
  if (leftOut > 0) components.push(text(leftOutLine(leftOut)));
  if (components.length === 0) components.push(text(shown(summary, SHARE.lead) || '—'));
  return [...(above === null ? [] : [text(above)]), ...components, ...rows];
}

/** A message that can be shared leaves room for the line that says by whom. */
function roomBeside(rows: readonly ActionRow[], actions: readonly Action[], above: string | null): Space {
  const canBeShared = actions.some(({ kind }) => kind === 'share');
  return {
    text: MESSAGE.text - (above?.length ?? 0) - (canBeShared ? NOTE.longest : 0),
    components: MESSAGE.components - componentsIn(rows) - (above === null ? 0 : 1),
  };
}

function leftOutLine(count: number): string {
  const parts = count === 1 ? '1 more part was' : `${count} more parts were`;
  return `-# ${parts} left out for length: narrow the question to see more`;
}

const DIVIDER = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
} as const;

const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
