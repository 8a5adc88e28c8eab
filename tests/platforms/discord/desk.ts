import type { Desk, Menu, Question } from '../../../src/chat/platform.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { everyday } from '../contract.ts';

export const menu: Menu = {
  dossier: 'dprk',
  command: 'dprk',
  title: "North Korean troops in Russia's war",
  topics: [
    { id: 'casualties', label: 'Casualties' },
    { id: 'deployment', label: 'Troops sent' },
  ],
  commands: [
    {
      name: 'ask',
      summary: 'Ask in your own words',
      options: [
        { name: 'asOf', summary: 'Only what was so by a date', required: false, suggests: false },
        { name: 'question', summary: 'A topic, a figure, a source', required: true, suggests: true },
      ],
    },
    {
      name: 'sources',
      summary: 'Who speaks in this story',
      options: [{ name: 'name', summary: 'A source', required: false, suggests: true }],
    },
    { name: 'help', summary: 'What can be asked here', options: [] },
  ],
  unfurlDomains: [],
};

export const apology: Reply = {
  to: 'asker',
  summary: 'Something went wrong here.',
  blocks: [{ kind: 'lead', text: 'Something went wrong here. The desk can find it as 7f3a.' }],
};

export interface TestDesk extends Desk {
  readonly questions: Question[];
  /** Answers are held back until `release` is called. */
  hold(): void;
  release(): void;
}

/** A small desk: it knows sources, and answers everything else with the everyday answer. */
export function testDesk(): TestDesk {
  const questions: Question[] = [];
  let held: Promise<void> = Promise.resolve();
  let release = () => {};
  return {
    menus: [menu],
    questions,
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    async ask(question) {
      questions.push(question);
      await held;
      const asked = JSON.stringify(question.input);
      if (asked.includes('broken')) return apology;
      return everyday;
    },
    posted: async () => {},
    article: () => null,
    home: () => everyday,
    suggest(_dossier, _command, _option, typed) {
      const sources = [
        'NIS',
        'NIS',
        'JCS',
        'Zelensky',
        'x'.repeat(150),
        ...Array.from({ length: 40 }, (_, n) => `S${n}`),
      ];
      return sources
        .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
        .map((name) => ({ name, value: name.toLowerCase().slice(0, 90) }));
    },
  };
}
