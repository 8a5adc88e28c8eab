import { refuses } from './refuses.ts';

refuses('sources.yaml', [
  {
    wrong: 'an unknown parent',
    change: ['parent: state', 'parent: republic'],
    line: 'parent: republic',
    field: '[1].parent',
    says: '"republic" is no source',
  },
  {
    wrong: 'a source that is its own parent in the end',
    change: ['kind: state }', 'kind: state, parent: ministry }'],
    line: 'id: state',
    field: '[0].parent',
    says: 'leads back to itself (state → ministry → state)',
  },
  {
    wrong: 'two sources with one id',
    change: ['id: gazette', 'id: herald'],
    line: 'name: The Gazette',
    field: '[4].id',
    says: 'is the id of another source, at sources.yaml:4: choose another',
  },
]);
