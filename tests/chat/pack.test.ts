import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/chat/action.ts';
import { MOST_PACKED, pack, unpack } from '../../src/chat/pack.ts';

const target: Target = {
  dossier: 'dprk',
  input: { command: 'show', options: { question: 'casualties', what: 'why', page: 2 } },
};

describe('a click carries its whole question', () => {
  test('within a hundred characters', () => {
    const packed = pack(target);
    expect(packed?.length).toBeLessThanOrEqual(MOST_PACKED);
    expect(unpack(packed ?? '')).toEqual({
      dossier: 'dprk',
      input: { command: 'show', options: { question: 'casualties', what: 'why', page: '2' } },
    });
  });

  test('or none at all', () => {
    const long = { ...target, input: { command: 'ask', options: { question: 'x'.repeat(100) } } };
    expect(pack(long)).toBeNull();
    expect(pack(long, 2_000)).not.toBeNull();
  });

  test('whatever it asks comes back as it went in', () => {
    const options = fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,10}$/), fc.string());
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), options, (dossier, command, given) => {
        const packed = pack({ dossier, input: { command, options: given } }, Number.POSITIVE_INFINITY);
        expect(unpack(packed ?? '')).toEqual({ dossier, input: { command, options: { ...given } } });
      }),
    );
  });

  test('what was not packed here is refused, whatever it is', () => {
    for (const text of [
      '',
      '1',
      '1{}',
      '1[]',
      '1["dprk"]',
      '1["a","b","c"]',
      '1["a","b",{},1]',
      '0["a","b"]',
    ])
      expect(unpack(text), text).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void unpack(text)));
    fc.assert(fc.property(fc.json(), (json) => void unpack(`1${json}`)));
  });
});
