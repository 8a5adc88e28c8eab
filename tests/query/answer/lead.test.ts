import { expect, test } from 'vitest';
import { ask } from '../../../src/query/answer/ask.ts';
import { dprkIndex } from '../dprk.ts';

const index = await dprkIndex();
const leadOf = (question: string) => ask(question, index, { today: '2025-03-28', asOf: null }).lead;

/** What a reporter reads first, and perhaps alone. */
test.each([
  [
    'budanov vs nis',
    "South Korea's NIS says about 11,000 sent (4 February 2025). Fighting: 8,000, Budanov (31 January 2025). They disagree on “not fighting”.",
  ],
  [
    'nis vs ukrainian intelligence on troops sent',
    "11,000 to 12,000 sent, depending on who is asked: about 11,000 according to South Korea's NIS (4 February 2025) and approximately 12,000 according to Ukrainian intelligence (24 October 2024). Officers alone: 500, Ukrainian intelligence (24 October 2024).",
  ],
  [
    'why do the casualty numbers differ',
    "South Korea's JCS says 4,000 killed or wounded (27 March 2025); Ukraine's last figure is more than 3,000 (Zelensky, 23 December 2024). Killed alone: 300, South Korea's NIS (13 January 2025).",
  ],
  [
    'nis vs jcs on casualties',
    "South Korea's JCS says 4,000 killed or wounded (27 March 2025); NIS's last figure is about 3,000 (our sum, 13 January 2025). Killed alone: 300, South Korea's NIS (13 January 2025).",
  ],
  [
    'do seoul and kyiv agree on the dead',
    "South Korea's NIS says 300 killed (13 January 2025). Nothing on this is on record from Ukraine.",
  ],
  [
    'is 4000 dead right',
    "Nobody here says 4,000 killed: South Korea's JCS says 4,000 killed or wounded (27 March 2025), and some print that as killed.",
  ],
  [
    'kbs',
    "KBS: 3 claims here, said or passed on. The newest: South Korea's NIS told lawmakers that about 2,700 North Korean soldiers had been wounded.",
  ],
  [
    'who spoke to the bbc',
    "BBC: 1 claim here, said or passed on: A spokesperson for Ukraine's special forces told the BBC that, where its units fight in the Kursk region, they had not seen a single North Korean soldier in the last three weeks.",
  ],
])('%s', (question, lead) => {
  expect(leadOf(question).replace(/ The newest article is from [^.]*\.$/, '')).toBe(lead);
});

test.each(['does kyiv agree they stopped fighting', 'timeline of withdrawal'])(
  '%s: what they say comes before what they count',
  (question) => {
    const lead = leadOf(question);
    expect(lead).toMatch(/^Sources disagree\. “North Korean troops have not fought/);
    expect(lead).toContain('Ukraine speaks with more than one voice here.');
    expect(lead).not.toContain('They disagree');
  },
);

test.each([
  ['what does moscow say', 'has nothing said by the Kremlin.'],
  ['what does russia say about casualties', 'has nothing on casualties said by the Kremlin.'],
  ['5000 killed in kursk', 'says 5,000 killed. Ask for “killed” to see what is said.'],
  [
    'zelensky 3,000 killed',
    'has no figure of 3,000 killed from Zelensky. Ask for “killed” to see what is said.',
  ],
  ['kyiv 300', 'has no figure of 300 from Ukraine.'],
])('%s: nothing found says of whom and of what', (question, ending) => {
  expect(leadOf(question).split('war against Ukraine” ')[1]).toMatch(new RegExp(`^${ending}`));
});
