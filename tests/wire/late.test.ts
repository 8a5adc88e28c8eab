import { expect, test } from 'vitest';
import { MINUTE } from '../ledger/stores.ts';
import { at, heard, inEachChat, killed } from './story.ts';

inEachChat((running) => {
  test('an answer is put right once that is overtaken while it is being posted', async () => {
    const desk = await running();
    const { wire } = desk;
    const receive = wire.withholdReceipt();
    wire.type('ask', { question: 'killed' });
    const answer = at(await heard(wire, 1), 0);
    expect(answer.words).toContain('300');
    await desk.edited(...killed(300, 600));
    expect(await desk.hasRemembered(answer)).toBe(false);
    receive();
    await desk.remembers(answer);
    desk.pass(MINUTE);
    const correction = at(await heard(wire, 2), 1);
    expect(correction.under).toBe(answer.id);
    expect(correction.words).toMatch(/The answer above said South Korea's NIS: killed, 300/);
    expect(correction.words).toContain('killed, 300 → 600');
    expect(await desk.settled()).toMatchObject({ sent: 2, dead: 0 });
    expect(wire.standing()).toHaveLength(2);
    expect(at(wire.standing(), 0).words).toContain('Corrected since: one claim in this answer');

    await desk.edited(...killed(600, 700));
    desk.pass(MINUTE);
    const next = at(await heard(wire, 3), 2);
    expect(next.under).toBe(answer.id);
    expect(next.words).toContain('killed, 600 → 700');
    expect(await desk.settled()).toMatchObject({ sent: 4, dead: 0 });
  });
});
