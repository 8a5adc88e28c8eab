import { refuses } from './refuses.ts';

refuses('dossier.yaml', [
  {
    wrong: 'an unknown family',
    change: ['unit: people, family: victims', 'unit: people, family: casualties'],
    line: 'family: casualties',
    field: 'measures[0].family',
    says: '"casualties" is no family',
  },
  {
    wrong: 'an unknown whole',
    change: ['partOf: victims }', 'partOf: victim }'],
    line: 'partOf: victim }',
    field: 'measures[0].partOf',
    says: 'did you mean victims?',
  },
  {
    wrong: 'unknown defaults',
    change: ['population: people', 'population: persons'],
    line: 'population: persons',
    field: 'defaults.population',
    says: '"persons" is no population of this dossier: write people',
  },
  {
    wrong: 'a proposition that entails itself',
    change: ['topic: victims }', 'topic: victims, entails: [dam-broke] }'],
    line: 'entails: [dam-broke]',
    field: 'propositions[0].entails',
    says: 'leads back to itself (dam-broke → dam-broke)',
  },
  {
    wrong: 'a place within itself',
    change: ['label: the country }', 'label: the country, partOf: valley }'],
    line: 'id: country',
    field: 'places[0].partOf',
    says: 'leads back to itself (country → valley → country)',
  },
  {
    wrong: 'a year that YAML takes for a number',
    change: ['since: 2024-05-01', 'since: 2024'],
    line: 'since: 2024',
    field: 'since',
    says: '2024 is read as a number: put it in quotes',
  },
  {
    wrong: 'a topic that is named like a command',
    change: ['id: victims, label: Victims, aliases: [toll]', 'id: help, label: Victims, aliases: [victims]'],
    line: 'id: help',
    field: 'topics[0].id',
    says: '"help" is a command: give the topic another name',
  },
  {
    wrong: 'a topic that is nicknamed like a command',
    change: ['aliases: [toll]', 'aliases: [Sources]'],
    line: 'aliases: [Sources]',
    field: 'topics[0].aliases[0]',
    says: '"Sources" is a command',
  },
  {
    wrong: 'a time zone that does not exist',
    change: ['timeZone: UTC', 'timeZone: Kyiv'],
    line: 'timeZone: Kyiv',
    field: 'timeZone',
    says: 'is no IANA time zone',
  },
  {
    wrong: 'a proposition that its topic does not list',
    change: ['propositions: [dam-broke]', 'propositions: []'],
    line: 'id: dam-broke',
    field: 'propositions[0].topic',
    says: 'victims does not list dam-broke under its propositions',
  },
]);
