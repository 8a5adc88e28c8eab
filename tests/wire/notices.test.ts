import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../ledger/stores.ts';
import { eventually } from './newsdesk.ts';
import { at, heard, inEachChat, killed, wounded } from './story.ts';

inEachChat((running) => {
  test('who follows is told of an edit, once, also across a restart', async () => {
    const desk = await running();
    const { wire } = desk;
    wire.type('follow', { what: 'casualties' });
    await heard(wire, 1);
    await desk.edited(...killed(300, 600));
    desk.pass(MINUTE);
    const told = at(await heard(wire, 2), 1);
    expect(told.words).toContain('killed, 300 → 600 (as of 13 January 2025)');
    expect(told.under).toBeNull();

    await desk.stop();
    desk.edit(...killed(600, 700));
    await desk.start();
    desk.pass(MINUTE);
    const later = at(await heard(wire, 3), 2);
    expect(later.words).toContain('killed, 600 → 700');
    expect(later.under).toBe(told.id);
    expect(await desk.settled()).toMatchObject({ sent: 2, dead: 0 });
    expect(wire.standing()).toHaveLength(3);
  });

  test('an answer is put right after a restart, marked, and its buttons still work', async () => {
    const desk = await running();
    const { wire } = desk;
    wire.type('ask', { question: 'killed' });
    const answer = at(await heard(wire, 1), 0);
    await desk.stop();
    desk.edit(...killed(300, 600));
    await desk.start();
    desk.pass(MINUTE);
    const correction = at(await heard(wire, 2), 1);
    expect(correction.under).toBe(answer.id);
    expect(correction.words).toMatch(/The answer above said South Korea's NIS: killed, 300/);
    expect(correction.words).toContain('killed, 300 → 600');
    const marked = () => at(wire.standing(), 0).words;
    await eventually(marked).toContain('Corrected since: one claim in this answer');
    for (const line of answer.words.split('\n')) expect(marked()).toContain(line);
    wire.click(at(wire.standing(), 0), 'All estimates');
    await eventually(() => wire.whispered().length).toBe(1);
    expect(wire.whispered()[0]).toContain('600');
    expect(await desk.settled()).toMatchObject({ sent: 2, dead: 0 });
  });

  test('the changes of a minute come as one message, and what the desk then does goes to its thread', async () => {
    const desk = await running();
    const { wire } = desk;
    wire.type('follow', { what: 'casualties' });
    await heard(wire, 1);
    await desk.edited(...killed(300, 600));
    desk.pass(MINUTE / 2);
    await desk.edited(...wounded(2700, 2800));
    desk.pass(MINUTE / 2);
    const told = at(await heard(wire, 2), 1);
    expect(told.words).toContain('killed, 300 → 600');
    expect(told.words).toContain('wounded, about 2,700 → about 2,800');

    const why = ['--why', 'The agency is checking it.', '--actor', wire.reporter];
    await desk.desk('hold', 'nis-killed-300', ...why);
    desk.pass(MINUTE);
    const held = at(await heard(wire, 3), 2);
    expect(held.under).toBe(told.id);
    expect(held.words).toContain("Held, in doubt. South Korea's NIS: killed, 600");
    expect(held.words).toContain('Why: The agency is checking it');
    expect(held.words).toContain(`recorded by ${wire.reporter}, who follows this here`);
    await desk.desk('retract', 'nis-killed-300', '--why', 'Misheard.', '--actor', 'Ada');
    desk.pass(MINUTE);
    const retracted = at(await heard(wire, 4), 3);
    expect(retracted.words).toMatch(/Retracted\. .*Why: Misheard.*recorded by Ada[^,]/s);
    wire.type('history', { claim: 'nis-killed-300' });
    const history = at(await heard(wire, 5), 4).words;
    for (const step of ['published', 'amended', 'held', 'retracted']) expect(history).toContain(step);
  });

  test('a channel has its own settings: no corrections, old answers, mute, a digest at its hour', async () => {
    const desk = await running();
    const { wire } = desk;
    const settings = async (change: string) => {
      const before = wire.standing().length;
      wire.type('settings', { change });
      await heard(wire, before + 1);
    };
    const ask = async () => {
      const before = wire.standing().length;
      wire.type('ask', { question: 'killed' });
      const answer = at(await heard(wire, before + 1), before);
      await desk.remembers(answer);
      return answer;
    };
    const under = (id: string) => wire.standing().filter((message) => message.under === id).length;
    wire.type('follow', { what: 'casualties' });
    await heard(wire, 1);

    await settings('corrections off');
    const uncorrected = await ask();
    await desk.edited(...killed(300, 400));
    desk.pass(MINUTE);
    const root = at(await heard(wire, 4), 3);
    expect(root.words).toContain('300 → 400');

    await settings('corrections 2');
    const old = await ask();
    desk.pass(3 * DAY);
    await desk.edited(...killed(400, 500));
    desk.pass(MINUTE);
    await eventually(() => under(root.id)).toBe(1);
    expect(await desk.settled()).toMatchObject({ sent: 2, dead: 0 });
    expect([under(uncorrected.id), under(old.id)]).toEqual([0, 0]);

    await settings('mute 3');
    const fresh = await ask();
    await desk.edited(...killed(500, 600));
    desk.pass(MINUTE);
    await eventually(() => under(fresh.id)).toBe(1);
    expect(under(root.id)).toBe(1);
    desk.pass(3 * HOUR);
    await eventually(() => under(root.id)).toBe(2);
    expect(await desk.settled()).toMatchObject({ sent: 5, dead: 0 });

    const due = (Math.floor(desk.now() / HOUR) + 3) * HOUR;
    await settings(`digest ${new Date(due + 9 * HOUR).getUTCHours()} Asia/Tokyo`);
    wire.type('follow', { what: 'casualties daily' });
    await eventually(() => wire.standing().at(-1)?.words).toContain('in one digest a day');
    await desk.edited(...killed(600, 700));
    await desk.edited(...killed(700, 800));
    desk.pass(due - desk.now() - MINUTE);
    await eventually(() => under(fresh.id)).toBe(2);
    expect(await desk.settled(2)).toMatchObject({ dead: 0 });
    desk.pass(2 * MINUTE);
    await eventually(() => wire.standing().at(-1)?.words).toMatch(/since the last digest/i);
    expect(wire.standing().at(-1)?.words).toContain('killed, 600 → 800');
    expect(wire.standing().at(-1)?.under).toBeNull();
  });
});
