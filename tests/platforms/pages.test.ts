import { expect, test } from 'vitest';
import type { Input } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { render as renderDiscord } from '../../src/platforms/discord/render.ts';
import { render as renderSlack } from '../../src/platforms/slack/render.ts';
import { desk, index } from '../chat/dprk-desk.ts';

const room = { platform: 'slack', workspace: null, channel: 'C', thread: null } as const;
const asked = (input: Input) => desk.ask({ input, dossier: 'dprk', room, asker: 'U', private: true });

/** A reply and all that its button "Next" leads to. */
async function pagesFrom(input: Input): Promise<Reply[]> {
  const reply = await asked(input);
  const next = reply.actions?.find(({ label }) => label === 'Next');
  return [reply, ...(next === undefined ? [] : await pagesFrom(next.target.input))];
}

const HERE = { heading: null, prefix: () => '', note: null, share: { thread: null } };
const LEFT_OUT = /and \d+ more: [\w ]+|\d+ more parts? w\w+ left out/g;
const leftOut = (reply: Reply) => [
  ...(JSON.stringify(renderSlack(reply, HERE)).match(LEFT_OUT) ?? []),
  ...(JSON.stringify(renderDiscord(reply, desk.menus)).match(LEFT_OUT) ?? []),
];

test.each([...index.dossier.topics.keys(), 'nis', 'kyiv', 'budanov', 'babel', 'killed'])(
  'a page shows all that it is for, on every platform: %s',
  async (question) => {
    const { actions = [] } = await asked({ text: question });
    const closer = actions.filter(({ target }) => target.input.command === 'show');
    expect(closer.length).toBeGreaterThan(1);
    for (const { target, label } of closer)
      for (const [at, page] of (await pagesFrom(target.input)).entries())
        expect(leftOut(page), `${label}, page ${at + 1}`).toEqual([]);
  },
);

test('so does every page of a source', async () => {
  for (const name of index.dossier.sources.keys())
    for (const page of await pagesFrom({ command: 'sources', options: { name } }))
      expect(leftOut(page), page.summary).toEqual([]);
});
