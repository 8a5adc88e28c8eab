import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createDesk } from '../../../src/chat/desk.ts';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';
import { Hands, labels } from '../../fakes/slack/hands.ts';
import type { Sent } from '../../fakes/slack/slack.ts';
import { load, smallDossier } from '../../world.ts';
import { newsroom, read, TRANSPORTS, testDesk, testLog } from './newsroom.ts';

/** The real desk and the real commands over a small dossier, so that both sides mean the same by a click. */
function flood() {
  const index = buildIndex(load(smallDossier()));
  const desk = createDesk({
    indexes: () => [index],
    commands,
    log: testLog(),
    now: () => new Date('2025-02-01T12:00:00Z'),
    newId: () => 'id-7',
    channelDossier: () => null,
    tellDesk: async () => undefined,
  });
  return { ...testDesk(), ...desk };
}

const last = (sent: readonly Sent[]): Sent => {
  const message = sent.at(-1);
  if (message === undefined) throw new Error('nothing was sent');
  return message;
};

describe.each(TRANSPORTS)('over %s', (_, over) => {
  test('every button under a real answer leads somewhere, and what it opens can be shared', async () => {
    const { slack, hands, sent } = await newsroom({ desk: flood(), ...over });
    await slack.type('/flood victims');
    const answer = last(await sent(1));
    const buttons = labels(answer.payload.blocks).filter((label) => !/…|date|wrong/.test(label));
    expect(buttons.length).toBeGreaterThan(1);
    let count = 1;
    for (const label of buttons) {
      await hands.click(answer, label);
      count += 1;
      const opened = last(await sent(count));
      expect(opened.ephemeral).toBe(true);
      expect(read(opened.payload)).not.toContain(':warning:');
      if (!labels(opened.payload.blocks).includes('Share')) continue;
      await hands.click(opened, 'Share');
      count += 2;
      expect((await sent(count)).at(-2)).toMatchObject({ via: 'chat.postMessage', ephemeral: false });
    }
  });

  test('a source is chosen from a menu', async () => {
    const { slack, hands, sent } = await newsroom({ desk: flood(), ...over });
    await slack.type('/flood sources');
    const list = last(await sent(1));
    expect(list.payload.text).toContain('2 independent voices');
    await hands.click(list, 'One of them …', 'The mayor');
    const mayor = last(await sent(2));
    expect(mayor.ephemeral).toBe(true);
    expect(read(mayor.payload)).toMatch(/The mayor: a person\.[\s\S]*more than 60 drowned/);
  });

  test('both forms of a real answer are taken', async () => {
    const { slack, hands, sent } = await newsroom({ desk: flood(), ...over });
    await slack.type('/flood victims');
    const answer = last(await sent(1));
    await hands.click(answer, 'As of a date');
    await hands.click(answer, 'Something wrong?');
    await expect.poll(() => slack.workspace.views.size).toBe(2);
    const [date, wrong] = slack.workspace.views.values();
    if (date === undefined || wrong === undefined) throw new Error('no forms');
    await hands.submit(date, { Date: '2025' });
    expect(read(last(await sent(2)).payload)).not.toContain(':warning:');
    await hands.submit(wrong, { 'What is wrong?': 'The mayor said 70.' });
    expect(last(await sent(3)).payload.text).toContain('Thank you');
  });

  test('a message is checked, App Home is drawn, a search is answered', async () => {
    const { slack, hands, sent } = await newsroom({ desk: flood(), ...over });
    await hands.check('More than 60 people drowned, the mayor says.').done;
    const checked = last(await sent(1));
    expect(checked.payload.text).toMatch(/figure/);
    expect(read(checked.payload)).not.toContain(':warning:');

    await new Hands(slack).home();
    await expect.poll(() => slack.workspace.homes.size).toBe(1);
    const blocks = slack.workspace.homes.get('U0JANE')?.blocks;
    const [topic = ''] = labels(blocks);
    await hands.clickHome(topic);
    await expect.poll(() => slack.workspace.views.size).toBe(1);
    const [open] = slack.workspace.views.values();
    expect(read({ text: '', blocks: open?.view.blocks ?? [] })).toContain('more than 60');

    await hands.search();
    await expect.poll(() => slack.workspace.views.size).toBe(2);
    const search = [...slack.workspace.views.values()].at(-1);
    if (search === undefined) throw new Error('no form');
    await hands.submit(search, { Question: 'victims' });
    expect(read({ text: '', blocks: search.view.blocks })).toContain('more than 60');
  });
});
