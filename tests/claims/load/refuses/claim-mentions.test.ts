import { CLAIMS, claims, MAYOR, MINISTRY, refuses } from './refuses.ts';

refuses(CLAIMS, [
  {
    wrong: 'a claim without mention',
    change: [
      /mentions:\n {6}- document: herald[\s\S]*?explicit\n/.exec(claims())?.[0] ?? '',
      'mentions: []\n',
    ],
    line: 'mentions: []',
    field: `${MINISTRY}.mentions`,
    says: 'has no mention: name at least one place where it is printed',
  },
  {
    wrong: 'a claim with no field for mentions at all',
    change: [/ {4}mentions:\n {6}- document: herald[\s\S]*?explicit\n/.exec(claims())?.[0] ?? '', ''],
    line: 'id: ministry-drowned',
    field: `${MINISTRY}.mentions`,
    says: 'is missing: name at least one place where it is printed, with its document, its quote',
  },
  {
    wrong: 'offsets that are not as far apart as the quote is long',
    change: ['end: 37', 'end: 38'],
    line: 'end: 38',
    field: `${MINISTRY}.mentions[0].end`,
    says: '21 to 38 is 17 long, the quote 16 (UTF-16 units)',
  },
  {
    wrong: 'one offset without the other',
    change: ['end: 37', '# end'],
    line: 'start: 21',
    field: `${MINISTRY}.mentions[0].start`,
    says: 'start and end go together',
  },
  {
    wrong: 'a quote without offsets',
    change: ['start: 21\n        end: 37', '# none'],
    line: 'quote: about 40 drowned',
    field: `${MINISTRY}.mentions[0].quote`,
    says: 'has no offsets yet: let `desk locate --archive DIR --write` fill them',
  },
  {
    wrong: 'offsets without a quote',
    change: ['quote: null', 'quote: null\n        start: 1\n        end: 2'],
    line: 'start: 1',
    field: `${MAYOR}.mentions[1].start`,
    says: 'is an offset without a quote',
  },
  {
    wrong: 'a quote from a text that nobody holds',
    change: ['quote: null', 'quote: more than 60\n        start: 0\n        end: 12'],
    line: 'quote: more than 60',
    field: `${MAYOR}.mentions[1].quote`,
    says: 'is a quote from radio, whose text is not held',
  },
  {
    wrong: 'a paraphrase alone, where the text is held',
    change: ['document: radio', 'document: gazette-tuesday'],
    line: 'quote: null',
    field: `${MAYOR}.mentions[1].quote`,
    says: 'is null, but the text of gazette-tuesday is held: quote it',
  },
  {
    wrong: 'neither a quote nor a paraphrase',
    change: ['paraphrase: The mayor put the drowned at more than sixty.', 'relay: [gazette]'],
    line: 'quote: null',
    field: `${MAYOR}.mentions[1].quote`,
    says: 'has neither a quote nor a paraphrase',
  },
  {
    wrong: 'a relay that does not end with the outlet',
    change: ['relay: [herald]', 'relay: [herald, gazette]'],
    line: 'relay: [herald, gazette]',
    field: `${MINISTRY}.mentions[0].relay[1]`,
    says: 'the outlet of herald-monday is herald: the outlet itself comes last',
  },
  {
    wrong: 'a place of a document given twice',
    change: [
      '      - document: radio\n        quote: null',
      '      - document: gazette-tuesday\n        quote: \'"more than 60" people had drowned\'\n        start: 11\n        end: 44',
    ],
    line: 'document: gazette-tuesday',
    field: `${MAYOR}.mentions[1]`,
    says: 'is the same place as mentions[0]',
  },
]);
