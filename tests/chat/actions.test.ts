import { describe, expect, test } from 'vitest';
import type { Action, CommandInput } from '../../src/chat/action.ts';
import { MOST_PACKED, pack } from '../../src/chat/pack.ts';
import type { Question } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { deskWith } from './dprk-desk.ts';

const desk = (told: Reply[] | null = null) =>
  deskWith({ tellDesk: told === null ? null : async (reply) => void told.push(reply) });

const asked = (input: Question['input'], more: Partial<Question> = {}): Question => ({
  input,
  dossier: 'dprk',
  room: { platform: 'terminal', workspace: null, channel: 'C', thread: null },
  asker: 'U',
  private: false,
  ...more,
});

const click = (action: Action, more: Record<string, string> = {}): Question =>
  asked({ ...action.target.input, options: { ...action.target.input.options, ...more } }, { private: true });
const actionsOf = async (text: string, told: Reply[] | null = null) =>
  (await desk(told).ask(asked({ text }))).actions ?? [];
const labelled = (actions: readonly Action[], label: string) => {
  const found = actions.find((action) => action.label === label);
  if (!found) throw new Error(`no action "${label}" among ${actions.map((action) => action.label)}`);
  return found;
};
const text = (reply: Reply) => JSON.stringify(reply.blocks);

describe('what can be done with an answer', () => {
  test('every action fits into a click and is answered with something', async () => {
    for (const question of ['casualties', 'deployment', 'withdrawal', 'prisoners', 'nis', 'who said 4000'])
      for (const action of await actionsOf(question)) {
        expect(pack(action.target)?.length).toBeLessThanOrEqual(MOST_PACKED);
        if (action.kind !== 'run') continue;
        const reply = await desk().ask(click(action));
        expect(reply.to).toBe('asker');
        expect(reply.blocks.length, `${question}: ${action.label}`).toBeGreaterThan(1);
      }
  });

  test('pages are turned to the end, and show every estimate once', async () => {
    let action: Action | undefined = labelled(await actionsOf('deployment'), 'All estimates');
    let seen = 0;
    for (let page = 0; action && page < 10; page++) {
      const reply = await desk().ask(click(action));
      seen += reply.blocks.reduce(
        (sum, block) => sum + (block.kind === 'estimates' ? block.estimates.length : 0),
        0,
      );
      action = reply.actions?.find(({ label }) => label === 'Next');
    }
    expect(action).toBeUndefined();
    expect(seen).toBe(11);
  });

  test('all positions are shown once, with who denies', async () => {
    let action: Action | undefined = labelled(await actionsOf('withdrawal'), 'All positions');
    let seen: string[] = [];
    for (let page = 0; action && page < 10; page++) {
      const reply = await desk().ask(click(action));
      const lists = reply.blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []));
      seen = [...seen, ...lists.map(({ title }) => title.join())];
      action = reply.actions?.find(({ label }) => label === 'Next');
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    expect(seen.join()).toMatch(/Denies it: Kyrylo Budanov.*incorrect/);
    expect((await actionsOf('casualties')).map(({ label }) => label)).not.toContain('All positions');
  });

  test('the quotes are verbatim, with where they stand', async () => {
    const reply = await desk().ask(click(labelled(await actionsOf('killed'), 'Sources and quotes')));
    expect(text(reply)).toContain(
      '“South Korean intelligence believes that 300 soldiers have been killed in the war”',
    );
    expect(text(reply)).toContain('https://babel.ua/');
  });

  test('why they differ gives every reason, what cannot be compared too', async () => {
    const reply = await desk().ask(click(labelled(await actionsOf('casualties'), 'Why they differ')));
    expect(text(reply)).toContain('They contradict each other');
    expect(text(reply)).toContain('They cannot be compared');
  });

  test.each([
    [
      'killed',
      "South Korea's NIS told lawmakers that 300 North Korean soldiers had been killed (as of 13 January 2025).",
    ],
    [
      'casualties',
      "The figures of South Korea's NIS add up to about 3,000 killed or wounded (our sum, 13 January 2025).",
    ],
    ['withdrawal', 'Kursk front for weeks incorrect (said 31 January 2025).'],
    // An event alone says nothing of whose word that is.
    ['prisoners', 'for the second time in January 2025 (Ukraine, as of January 2025).'],
  ])('a copied sentence says whose it is, as of when, and where: %s', async (question, sentence) => {
    let action: Action | undefined = labelled(await actionsOf(question), 'Copy');
    let shown = '';
    for (let page = 0; action && page < 10; page++) {
      const reply = await desk().ask(click(action));
      shown += text(reply);
      action = reply.actions?.find(({ label }) => label === 'Next');
    }
    expect(shown).toContain(sentence);
    expect(shown).toContain('https://');
    expect(action).toBeUndefined();
  });

  test('one measure or one source can be chosen, and is what is answered', async () => {
    const only = labelled(await actionsOf('casualties'), 'Only …');
    if (only.kind !== 'choose') throw new Error('not a choice');
    expect(only.choices.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Only killed', 'Only Zelensky']),
    );
    for (const { label, value } of only.choices) {
      const reply = await desk().ask(click(only, { [only.option]: value }));
      expect(
        reply.blocks.some(({ kind }) => kind === 'estimates'),
        label,
      ).toBe(true);
    }
    const zelensky = only.choices.find(({ label }) => label === 'Only Zelensky');
    const reply = await desk().ask(click(only, { [only.option]: zelensky?.value ?? '' }));
    expect(text(reply)).toContain('more than 3,000');
    expect(text(reply)).not.toContain('4,000');
  });

  test('a date asks again as of then', async () => {
    const asOf = labelled(await actionsOf('casualties'), 'As of a date');
    if (asOf.kind !== 'fill') throw new Error('not a form');
    expect(text(await desk().ask(click(asOf, { [asOf.option]: '2025-01-31' })))).not.toContain('4,000');
    expect(text(await desk().ask(click(asOf, { [asOf.option]: 'soon' })))).toContain('is no date');
  });

  test('nothing found offers nothing', async () => {
    expect(await actionsOf('bananas')).toEqual([]);
  });

  test('a question too long for a click is said again in short', async () => {
    const long = 'please could you tell me how many of the north korean soldiers have been killed by now';
    const view = labelled(await actionsOf(long), 'Sources and quotes');
    const reply = await desk().ask(click(view));
    expect(text(reply)).toContain('300 soldiers have been killed');
  });
});

describe('something wrong?', () => {
  test('is offered only where the desk has a channel', async () => {
    expect((await actionsOf('casualties')).map(({ label }) => label)).not.toContain('Something wrong?');
  });

  test('goes to the desk, with what was asked', async () => {
    const told: Reply[] = [];
    const report = labelled(await actionsOf('casualties', told), 'Something wrong?');
    const reply = await desk(told).ask({
      ...click(report, { text: 'Babel prints 5,000' }),
      askerName: 'Olena',
    });
    expect(reply.summary).toContain('Thank you');
    expect(told.map((sent) => text(sent))).toEqual([expect.stringContaining('Babel prints 5,000')]);
    expect(text(told[0] as Reply)).toContain('casualties');
    expect(text(told[0] as Reply)).toContain('Olena says that something is wrong');
  });
});

describe('sharing', () => {
  test('what was asked in private can be shared, and then is for everybody', async () => {
    const reply = await desk().ask(asked({ text: 'killed' }, { private: true }));
    const share = labelled(reply.actions ?? [], 'Share');
    const shared = await desk().ask({ ...click(share), private: false, shared: true });
    expect(shared.to).toBe('channel');
    expect(shared.summary).toBe(reply.summary);
    expect(shared.actions?.map(({ kind }) => kind)).not.toContain('share');
  });

  test('a closer look is for the clicker until it is shared', async () => {
    const reply = await desk().ask(click(labelled(await actionsOf('casualties'), 'Why they differ')));
    const share = labelled(reply.actions ?? [], 'Share');
    const input: CommandInput = share.target.input;
    expect((await desk().ask(asked(input))).to).toBe('asker');
    expect((await desk().ask(asked(input, { shared: true }))).to).toBe('channel');
  });

  test('help and errors are not for sharing', async () => {
    for (const input of [{ text: 'help' }, { text: 'bananas' }])
      expect((await desk().ask(asked(input, { private: true }))).actions ?? []).toEqual([]);
  });
});
