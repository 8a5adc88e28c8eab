import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Desk, Platform, Question } from '../../chat/platform.ts';
import { printable } from './printable.ts';
import { renderTerminal } from './render.ts';
import { hang, wrap } from './wrap.ts';

export interface TerminalParts {
  readonly desk: Desk;
  readonly input: Readable;
  readonly output: Writable;
  /** A person types here: greet and prompt. With piped input each answer stands below its question. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Columns; answers are wrapped to them. */
  readonly width: number;
}

const PROMPT = '\n/';
const FAREWELLS = new Set(['exit', 'quit', 'bye']);

/** A dossier's command typed with its slash (`/dprk casualties`) or without (`casualties`), a line each. */
export function createTerminal(parts: TerminalParts): Platform & { readonly ended: Promise<void> } {
  const { desk, input, output, interactive, colour, width } = parts;
  const lines = createInterface({ input, ...(interactive && { output, terminal: true }) });
  const rendered = { colour, width };
  let answering: Promise<unknown> = Promise.resolve();
  let answered = false;
  let finish = () => {};
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });

  async function answer(line: string): Promise<void> {
    const reply = await desk.ask(question(line));
    output.write(`${lead(line)}${renderTerminal(reply, rendered)}\n`);
  }

  /** What stands above an answer: a person sees what they typed, whoever reads a file does not. */
  function lead(line: string): string {
    if (interactive) return '\n';
    const gap = answered ? '\n' : '';
    answered = true;
    return `${gap}> ${printable(line)}\n\n`;
  }

  async function converse(): Promise<void> {
    if (interactive) output.write(`${greeting(desk, width)}\n`);
    lines.setPrompt(PROMPT);
    if (interactive) lines.prompt();
    for await (const line of lines) {
      if (FAREWELLS.has(line.trim().toLowerCase())) break;
      if (line.trim() !== '') {
        answering = answer(line.trim());
        await answering;
      }
      if (interactive) lines.prompt();
    }
    lines.close();
    finish();
  }

  return {
    name: 'terminal',
    ended,
    async post(_, reply) {
      output.write(`${renderTerminal(reply, rendered)}\n`);
    },
    async start() {
      void converse();
    },
    async stop() {
      lines.close();
      await answering;
      finish();
    },
  };
}

function question(line: string): Question {
  return {
    input: { text: line.replace(/^\//, '') },
    dossier: null,
    room: { platform: 'terminal', workspace: null, channel: 'terminal', thread: 'terminal' },
    asker: 'terminal',
    private: false,
  };
}

function greeting({ menus }: Desk, width: number): string {
  const dossiers = menus.map(({ command, title }) => hang(`  /${command}  `, title, width));
  const topics = menus[0]?.topics.map(({ id }) => id).join(', ');
  return [
    wrap('Claimdesk: who says what, as of when.', width),
    dossiers.join('\n'),
    wrap(`Ask about ${topics}, or type help. exit ends it.`, width),
  ].join('\n\n');
}
