import { refuses } from './refuses.ts';

refuses('documents.yaml', [
  {
    wrong: 'an unknown outlet',
    change: ['outlet: herald', 'outlet: heralt'],
    line: 'outlet: heralt',
    field: '[0].outlet',
    says: 'did you mean herald?',
  },
  {
    wrong: 'a language that is too short to be one',
    change: ['language: en', 'language: e'],
    line: 'language: e',
    field: '[0].language',
    says: 'is too short: write at least 2 characters',
  },
  {
    wrong: 'a web address that is none',
    change: ['url: https://herald.example/monday', 'url: herald.example/monday'],
    line: 'url: herald.example/monday',
    field: '[0].url',
    says: 'is no web address: write it whole, with https://',
  },
  {
    wrong: 'a sum that is no SHA-256',
    change: ['sha256: null', 'sha256: abc'],
    line: 'sha256: abc',
    field: '[2].sha256',
    says: 'is no SHA-256: let `desk add-document FILE` count it',
  },
  {
    wrong: 'one article as two documents',
    change: ['url: https://radio.example/flood', 'url: https://herald.example/monday'],
    line: 'url: https://herald.example/monday',
    field: '[2].url',
    says: 'is that of herald-monday, too',
  },
  {
    wrong: 'a file without its sum',
    change: ['sha256: null', 'file: radio.txt\n  sha256: null'],
    line: 'sha256: null',
    field: '[2].sha256',
    says: 'is null, though there is a file',
  },
  {
    wrong: 'a document that nobody can look up',
    change: ['url: https://radio.example/flood', 'url: null'],
    line: 'url: null',
    field: '[2].url',
    says: 'nobody could look this up',
  },
]);
