import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/chat/action.ts';
import { actionBlocks } from '../../../src/platforms/slack/actions.ts';
import { readClick } from '../../../src/platforms/slack/click.ts';
import { fillView, readForm } from '../../../src/platforms/slack/forms.ts';
import { readSubmitted } from '../../../src/platforms/slack/interaction.ts';
import { render } from '../../../src/platforms/slack/render.ts';
import { crowded, everyday } from '../contract.ts';
import { validateSlack, validateView } from './validate.ts';

const HERE = { thread: null };
const AMPLE = 10_000;
const target = {
  dossier: 'dprk',
  input: { command: 'show', options: { question: 'casualties', page: '2' } },
};
const run = (label: string): Action => ({ kind: 'run', label, target });
const field = { label: 'Date', hint: '2025-01', lines: 'one', longest: 21 } as const;
const draw = (...actions: readonly Action[]) => actionBlocks(actions, HERE, AMPLE);
const [first] = [0];

/** The element that is drawn, as Slack sends it back when it is clicked. */
function back(action: Action, option?: string) {
  const element = draw(action)[0]?.elements[first];
  return option === undefined ? element : { ...element, selected_option: { value: option } };
}

describe('what is drawn comes back as what was meant', () => {
  test('a button', () => {
    expect(readClick(back(run('More')))).toEqual({ does: 'ask', target });
  });

  test('a menu, with the choice as one more option', () => {
    const choices = [{ label: 'Only NIS', value: 'casualties: NIS' }];
    const action: Action = { kind: 'choose', label: 'Only …', target, option: 'only', choices };
    expect(readClick(back(action, 'casualties: NIS'))).toEqual({
      does: 'ask',
      target: {
        dossier: 'dprk',
        input: { command: 'show', options: { question: 'casualties', page: '2', only: 'casualties: NIS' } },
      },
    });
  });

  test('sharing, in the thread that it was drawn for', () => {
    const share: Action = { kind: 'share', label: 'Share', target };
    expect(readClick(back(share))).toEqual({ does: 'share', target, thread: null });
    const inThread = actionBlocks([share], { thread: '1760000000.000001' }, AMPLE)[0]?.elements[first];
    expect(readClick(inThread)).toEqual({ does: 'share', target, thread: '1760000000.000001' });
    expect(actionBlocks([share], null, AMPLE)).toEqual([]);
  });

  test('a form, and what is filled into it', () => {
    const action: Action = {
      kind: 'fill',
      label: 'As of',
      title: 'As of a date',
      target,
      option: 'asOf',
      field,
    };
    const click = readClick(back(action));
    if (click?.does !== 'fill') throw new Error('no form');
    expect(click.form).toEqual({ target, option: 'asOf', title: 'As of a date', field });
    const view = fillView(click.form, null);
    expect(validateView(view)).toEqual([]);
    const submitted = readSubmitted({
      user: { id: 'U1' },
      view: { ...view, id: 'V1', state: { values: { answer: { answer: { value: '2025' } } } } },
    });
    expect(submitted && readForm(submitted)).toEqual({
      dossier: 'dprk',
      input: { command: 'show', options: { question: 'casualties', page: '2', asOf: '2025' } },
      back: null,
    });
  });
});

describe('what Slack would refuse is not drawn', () => {
  test('more than 25 elements a block go into the next, each with an id of its own', () => {
    const blocks = draw(...Array.from({ length: 30 }, (_, at) => run(`Topic ${at}`)));
    expect(blocks.map(({ elements }) => elements.length)).toEqual([25, 5]);
    const ids = blocks.flatMap(({ elements }) =>
      elements.map((each) => 'action_id' in each && each.action_id),
    );
    expect(new Set(ids).size).toBe(30);
  });

  test('a target that is too long, a menu without a choice that fits', () => {
    const long = { ...target, input: { command: 'check', options: { text: 'x'.repeat(2_000) } } };
    const choices = [{ label: 'Only', value: 'x'.repeat(76) }];
    expect(draw({ kind: 'run', label: 'More', target: long })).toEqual([]);
    expect(draw({ kind: 'choose', label: 'Only …', target, option: 'only', choices })).toEqual([]);
    expect(draw(run(' '))).toEqual([]);
  });

  test('one choice twice', () => {
    const choices = Array.from({ length: 3 }, (_, at) => ({ label: `Only ${at}`, value: 'nis' }));
    const [element] =
      draw({ kind: 'choose', label: 'Only …', target, option: 'only', choices })[0]?.elements ?? [];
    expect(element).toMatchObject({ options: [{ value: 'nis' }] });
  });

  test('buttons never push the answer out of the message', () => {
    const actions = Array.from(
      { length: 60 },
      (_, at): Action => ({
        kind: 'run',
        label: `Topic ${at}`,
        target: { ...target, input: { command: 'ask', options: { question: 'x'.repeat(500) } } },
      }),
    );
    for (const reply of [everyday, crowded]) {
      const setting = { heading: null, prefix: () => '', note: null, share: HERE };
      const message = render({ ...reply, actions }, setting);
      expect(validateSlack(message)).toEqual([]);
      expect(JSON.stringify(message.blocks).length).toBeLessThan(13_000);
      expect(JSON.stringify(message.blocks)).toContain(reply === everyday ? '*4,000*' : 'about 2000');
    }
  });
});

test('any action makes what Slack takes, and any click is read without harm', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  const options = fc.dictionary(text, text, { maxKeys: 4 });
  const anyTarget = fc.record({ dossier: text, input: fc.record({ command: text, options }) });
  const shown = fc.record({
    label: text,
    hint: text,
    lines: fc.constantFrom('one' as const, 'many' as const),
    longest: fc.integer({ min: 1, max: 9_000 }),
  });
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constant('run' as const), label: text, target: anyTarget }),
    fc.record({ kind: fc.constant('share' as const), label: text, target: anyTarget }),
    fc.record({
      kind: fc.constant('choose' as const),
      label: text,
      target: anyTarget,
      option: text,
      choices: fc.array(fc.record({ label: text, value: text }), { maxLength: 30 }),
    }),
    fc.record({
      kind: fc.constant('fill' as const),
      label: text,
      target: anyTarget,
      option: text,
      title: text,
      field: shown,
    }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const setting = { heading: null, prefix: () => '', note: null, share: { thread: '1.1' } };
      const message = render({ ...everyday, actions }, setting);
      expect(validateSlack(message)).toEqual([]);
      for (const block of message.blocks) {
        if (block.type !== 'actions') continue;
        for (const element of block.elements) {
          const click = readClick({ ...element, selected_option: { value: 'x' } });
          if (click?.does === 'fill')
            expect(validateView(fillView(click.form, null) ?? everydayView)).toEqual([]);
        }
      }
    }),
    { numRuns: 150 },
  );
});

const everydayView = { type: 'home', blocks: [] };
