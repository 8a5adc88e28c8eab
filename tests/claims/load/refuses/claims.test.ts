import { CLAIMS, MAYOR, MINISTRY, refuses } from './refuses.ts';

refuses(CLAIMS, [
  {
    wrong: 'two claims with one id',
    change: ['id: mayor-drowned', 'id: ministry-drowned'],
    line: 'id: ministry-drowned',
    field: `${MAYOR}.id`,
    says: 'is the id of another claim, at claims/victims.yaml:4: choose another',
  },
  {
    wrong: 'one word where a list belongs',
    change: ['originators: [mayor]', 'originators: mayor'],
    line: 'originators: mayor',
    field: `${MAYOR}.originators`,
    says: '"mayor" is text: write a list',
  },
  {
    wrong: 'a word that is not one of those allowed',
    change: ['qualifier: more than', 'qualifier: more then'],
    line: 'qualifier: more then',
    field: `${MAYOR}.qualifier`,
    says: '"more then" is not one of the words allowed here: did you mean more than?',
  },
  {
    wrong: 'a field that there is not',
    change: ['modality: asserted', 'modalty: asserted'],
    line: 'modalty: asserted',
    field: `${MINISTRY}.modalty`,
    says: 'is no field of this record: did you mean modality?',
  },
  {
    wrong: 'a position on nothing',
    change: ['kind: figure', 'kind: position\n    stance: denies'],
    line: 'id: ministry-drowned',
    field: `${MINISTRY}.proposition`,
    says: 'a position needs the proposition it is on: write dam-broke',
  },
  {
    wrong: 'a position that takes no side',
    change: ['kind: figure', 'kind: position\n    proposition: dam-broke'],
    line: 'id: ministry-drowned',
    field: `${MINISTRY}.stance`,
    says: 'a position needs its stance: write asserts, denies or open',
  },
  {
    wrong: 'a held claim without a reason',
    change: ['value: 60', 'status: held\n    value: 60'],
    line: 'id: mayor-drowned',
    field: `${MAYOR}.statusReason`,
    says: 'a held claim needs its reason',
  },
  {
    wrong: 'a correction of a claim that still stands',
    change: ['value: 60', 'supersedes: ministry-drowned\n    value: 60'],
    line: 'supersedes: ministry-drowned',
    field: `${MAYOR}.supersedes`,
    says: 'ministry-drowned is still current: set its status to superseded',
  },
  {
    wrong: 'a key that stands twice',
    change: ['value: 40', 'value: 40\n    value: 41'],
    line: 'value: 41',
    field: '',
    says: '"value" stands twice in one record: keep one of the two',
  },
  {
    wrong: 'YAML that is broken',
    change: ['statement: The mayor speaks', 'statement: "The mayor speaks'],
    line: 'statement: "The mayor speaks',
    field: '',
    says: 'close the quotation mark that is opened here',
  },
]);
