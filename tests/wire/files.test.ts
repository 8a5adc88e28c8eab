import { expect, test } from 'vitest';
import { at, heard, inEachChat, killed } from './story.ts';

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
});
