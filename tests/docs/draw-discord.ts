import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import stringWidth from 'string-width';
import { wrapped } from './wrapped.ts';

const WIDTH = 92;
const INSIDE = WIDTH - 4;

/** A message as text, roughly as Discord shows it: without addresses, bold and sizes. */
export function drawDiscord(components: readonly APIMessageTopLevelComponent[]): string {
  return components.flatMap(drawComponent).join('\n');
}

function drawComponent(component: APIMessageTopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return drawText(component.content, WIDTH);
  if (component.type === ComponentType.ActionRow) return [component.components.map(drawControl).join(' ')];
  if (component.type !== ComponentType.Container) throw new Error(`not drawn: ${component.type}`);
  const lines = component.components.flatMap((part) =>
    part.type === ComponentType.TextDisplay ? drawText(part.content, INSIDE) : ['─'.repeat(INSIDE)],
  );
  const edge = '─'.repeat(INSIDE + 2);
  return [`┌${edge}┐`, ...lines.map((line) => `│ ${padded(line)} │`), `└${edge}┘`];
}

const padded = (line: string) => line + ' '.repeat(Math.max(0, INSIDE - stringWidth(line)));

function drawControl(control: object): string {
  if ('label' in control) return `[ ${control.label} ]`;
  const placeholder = 'placeholder' in control ? String(control.placeholder) : '';
  return `[ ${placeholder.padEnd(WIDTH - 6)} ▾ ]`;
}

function drawText(markdown: string, width: number): string[] {
  const plain = markdown
    .replaceAll(/^(?:###|-#) /gm, '')
    .replaceAll(/^> /gm, '▎')
    .replaceAll(/^- /gm, '• ')
    .replaceAll('**', '')
    .replaceAll(/\[([^\]]*)\]\(<?http[^)]*\)/g, '$1')
    .replaceAll(/\\(?=[^\w\s])/g, '');
  return plain.split('\n').flatMap((line) => wrapped(line, width));
}
