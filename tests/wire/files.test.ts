import { expect, test } from 'vitest';
import { MINUTE } from '../ledger/stores.ts';
import { replaced } from './newsdesk.ts';
import { at, heard, inEachChat, killed, wounded } from './story.ts';

inEachChat((running) => {
  test('what is wrong with the files is told to the desk, and the bot goes on with what it has', async () => {
    const desk = await running(({ channel }) => ({ DESK_CHANNEL: channel }));
    const { wire } = desk;
    await desk.edited(...killed(300, 600));
    await desk.stop();
    desk.edit(...killed(600, 300));
    await desk.start();
    expect(at(await heard(wire, 1), 0).words).toMatch(
      /nis-killed-300 is in the files as it was at revision 1; 2 is recorded and kept\. Is this an old checkout/,
    );
    desk.edit('measure: killed\n    value: 300\n', 'measure: killed\n    value: many\n');
    expect(at(await heard(wire, 2), 1).words).toMatch(/cannot be read.*casualties\.yaml/s);
    wire.type('ask', { question: 'killed nis' });
    expect(at(await heard(wire, 3), 2).words).toContain('600');
  });

  test('an edit of an older version is named to the desk and kept out, until somebody accepts it', async () => {
    const desk = await running(({ channel }) => ({ DESK_CHANNEL: channel }));
    const { wire } = desk;
    const older = desk.read();
    wire.type('follow', { what: 'casualties' });
    await heard(wire, 1);
    wire.type('ask', { question: 'casualties' });
    const answer = at(await heard(wire, 2), 1);
    await desk.remembers(answer);
    await desk.desk('hold', 'nis-killed-300', '--why', 'The agency is checking it.', '--actor', 'Ada');
    await desk.edited(...wounded(2700, 2800));
    desk.pass(MINUTE);
    const told = at(await heard(wire, 4), 2).words;
    expect(told).toContain("Held, in doubt. South Korea's NIS: killed, 300");
    expect(told).toContain("South Korea's NIS: wounded, about 2,700 → about 2,800");

    const checkedOut = replaced(
      replaced(older, ...killed(300, 400)),
      'about 2,700 North Korean soldiers had been wounded',
      'some 2,700 North Koreans had been wounded',
    );
    desk.save(checkedOut);
    const named = at(await heard(wire, 5), 4).words;
    for (const claim of ['nis-killed-300', 'nis-wounded-2700'])
      expect(named).toContain(
        `${claim} was edited from revision 1, but 2 is recorded: the record is kept. Edit it anew, or record it all the same with desk sync --yes --accept ${claim}`,
      );

    // Another edit of that checkout is recorded, and told as ever: what came of the rest would have come before.
    await desk.edited(...JCS);
    desk.pass(MINUTE);
    const [news, correction] = (await heard(wire, 7)).slice(5);
    for (const message of [news, correction]) {
      expect(message?.words).toContain('killed or wounded, 4,000 → 4,100');
      expect(message?.words).not.toContain('NIS: ');
    }
    wire.type('ask', { question: 'killed nis' });
    const onKilled = at(await heard(wire, 8), 7).words;
    expect(onKilled).toContain("Held by the desk, not to be printed: South Korea's NIS says 300 killed");
    expect(onKilled).not.toContain('400');
    wire.type('ask', { question: 'wounded nis' });
    expect(at(await heard(wire, 9), 8).words).toContain('2,800');
    wire.type('history', { claim: 'nis-killed-300' });
    const history = at(await heard(wire, 10), 9).words;
    expect(history).toContain('held, revision 2, by Ada');
    expect(history).not.toContain('revision 3');
    expect(desk.read()).toBe(replaced(checkedOut, ...JCS));

    await desk.desk('sync', '--yes', '--accept', 'nis-killed-300', '--actor', 'Ada');
    desk.pass(MINUTE);
    const [again, corrected] = (await heard(wire, 12)).slice(10);
    expect(again?.words).toContain("Stands again. South Korea's NIS: killed, 400");
    expect(corrected?.words).toMatch(/The answer above said South Korea's NIS: killed, 300/);
    for (const message of [correction, corrected]) expect(message?.under).toBe(answer.id);
    expect(await desk.settled()).toMatchObject({ dead: 0 });
  });

  test('a claim that is missing from the files is named to the desk, and withdrawn nowhere', async () => {
    const desk = await running(({ channel }) => ({ DESK_CHANNEL: channel }));
    const { wire } = desk;
    const whole = desk.read();
    const [claim = ''] = /^ {2}- id: nis-killed-300$.*?(?=^ {2}- id: )/ms.exec(whole) ?? [];
    wire.type('follow', { what: 'casualties' });
    await heard(wire, 1);
    wire.type('ask', { question: 'killed' });
    const answer = at(await heard(wire, 2), 1);
    await desk.remembers(answer);

    desk.edit(claim, '');
    const named = at(await heard(wire, 3), 2).words;
    expect(named).toContain(
      'nis-killed-300 is no longer in the files: it is kept. To withdraw it, set its status to retracted, with the reason',
    );

    // The next edit is told as ever: what came of the claim that is gone would have come before.
    await desk.edited(...wounded(2700, 2800));
    desk.pass(MINUTE);
    const news = at(await heard(wire, 4), 3).words;
    expect(news).toContain('wounded, about 2,700 → about 2,800');
    expect(news).not.toContain('NIS: killed');
    expect(await desk.settled()).toMatchObject({ sent: 1, dead: 0 });
    expect(at(wire.standing(), 1)).toEqual(answer);
    wire.type('ask', { question: 'killed' });
    expect(at(await heard(wire, 5), 4).words).toBe(answer.words);

    await desk.stop();
    await desk.start();
    expect(at(await heard(wire, 6), 5).words).toBe(named);
    wire.type('ask', { question: 'killed' });
    expect(at(await heard(wire, 7), 6).words).toBe(answer.words);
    wire.type('history', { claim: 'nis-killed-300' });
    const history = at(await heard(wire, 8), 7).words;
    expect(history).toContain('published, revision 1');
    expect(history).not.toContain('revision 2');
    expect(desk.read()).toBe(replaced(replaced(whole, claim, ''), ...wounded(2700, 2800)));
    expect(await desk.settled()).toMatchObject({ sent: 1, dead: 0 });
  });
});

/** The JCS's last count of both becomes another. */
const JCS = [
  'measure: killed_or_wounded\n    value: 4000\n',
  'measure: killed_or_wounded\n    value: 4100\n',
] as const;
