import { CLAIMS, MAYOR, MINISTRY, refuses } from './refuses.ts';

refuses(CLAIMS, [
  {
    wrong: 'an unknown source, with the one that was meant',
    change: ['originators: [ministry]', 'originators: [mnistry]'],
    line: 'originators: [mnistry]',
    field: `${MINISTRY}.originators[0]`,
    says: '"mnistry" is no source of this dossier: did you mean ministry?',
  },
  {
    wrong: 'an unknown source that is like none, with those there are',
    change: ['relay: [herald]', 'relay: [somebody]'],
    line: 'relay: [somebody]',
    field: `${MINISTRY}.mentions[0].relay[0]`,
    says: '"somebody" is no source of this dossier: write state, ministry, mayor, herald or gazette',
  },
  {
    wrong: 'an unknown document',
    change: ['document: radio', 'document: radios'],
    line: 'document: radios',
    field: `${MAYOR}.mentions[1].document`,
    says: '"radios" is no document of this dossier: did you mean radio?',
  },
  {
    wrong: 'an unknown document as the basis of a date',
    change: ['basis: { inferred: the article says by Tuesday }', 'basis: { document: wire }'],
    line: 'basis: { document: wire }',
    field: `${MAYOR}.asOf.basis.document`,
    says: '"wire" is no document',
  },
  {
    wrong: 'an unknown measure',
    change: ['measure: drowned', 'measure: drownd'],
    line: 'measure: drownd',
    field: `${MINISTRY}.measure`,
    says: '"drownd" is no measure of this dossier: did you mean drowned?',
  },
  {
    wrong: 'an unknown measure as printed',
    change: ['relay: [herald]', 'measureAsPrinted: dead'],
    line: 'measureAsPrinted: dead',
    field: `${MINISTRY}.mentions[0].measureAsPrinted`,
    says: '"dead" is no measure',
  },
  {
    wrong: 'an unknown topic at the head of a file',
    change: ['topic: victims', 'topic: victim'],
    line: 'topic: victim',
    field: 'topic',
    says: 'did you mean victims?',
  },
  {
    wrong: 'an unknown population, place and scope',
    change: ['value: 40', 'place: valey\n    value: 40'],
    line: 'place: valey',
    field: `${MINISTRY}.place`,
    says: '"valey" is no place of this dossier: did you mean valley?',
  },
  {
    wrong: 'an unknown proposition that a figure implies',
    change: ['value: 40', 'implies: [{ proposition: dam-burst, stance: asserts }]\n    value: 40'],
    line: 'dam-burst',
    field: `${MINISTRY}.implies[0].proposition`,
    says: 'write dam-broke',
  },
  {
    wrong: 'an unknown claim that is superseded',
    change: ['value: 60', 'supersedes: major-drowned\n    value: 60'],
    line: 'supersedes: major-drowned',
    field: `${MAYOR}.supersedes`,
    says: '"major-drowned" is no claim of this dossier: did you mean mayor-drowned?',
  },
]);
