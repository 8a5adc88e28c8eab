import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../../src/claims/load/load.ts';
import { load, replacing, type SmallDossier, smallDossier, withFile } from '../../world.ts';

const CLAIMS = 'claims/victims.yaml';

function problems(dossier: SmallDossier): string[] {
  return loadDossier(dossier.files).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('a valid dossier', () => {
  test('keeps the order of its files', () => {
    const dossier = load(smallDossier());
    expect([...dossier.claims.keys()]).toEqual(['ministry-drowned', 'mayor-drowned']);
    expect([...dossier.sources.keys()]).toEqual(['state', 'ministry', 'mayor', 'herald', 'gazette']);
  });

  test('gives claims the topic of their file, the default population and place, and their first revision', () => {
    expect(load(smallDossier()).claims.get('ministry-drowned')).toMatchObject({
      topic: 'victims',
      population: 'people',
      place: 'valley',
      rev: 1,
    });
  });

  test('leaves a date that is not given open', () => {
    expect(load(smallDossier()).claims.get('mayor-drowned')?.statedOn).toBeNull();
  });

  test('dates an increment by the end of its period', () => {
    const dossier = replacing(
      smallDossier(),
      CLAIMS,
      'measure: drowned\n    value: 60\n    qualifier: more than\n    modality: asserted\n    asOf: { date: 2024-05-07, basis: { inferred: the article says by Tuesday } }',
      'measure: rescued\n    value: 60\n    qualifier: more than\n    modality: asserted\n    period: 2024-04',
    );
    expect(load(dossier).claims.get('mayor-drowned')?.asOf).toEqual({
      from: '2024-04-30',
      to: '2024-04-30',
      precision: 'day',
      basis: { kind: 'inferred', how: expect.stringContaining('last day of the period') },
    });
  });

  test('may have no claims yet', () => {
    const { files } = smallDossier();
    files.delete(CLAIMS);
    expect(load({ files }).claims.size).toBe(0);
  });
});

describe('problems', () => {
  test('come all at once, by file and line, two of one record included', () => {
    let dossier = replacing(smallDossier(), CLAIMS, 'value: 40', 'value: 40\n    min: 50\n    max: 60');
    dossier = replacing(dossier, CLAIMS, 'asOf: { date: 2024-05-06', 'asOf: { date: 2024-05-60');
    dossier = replacing(dossier, CLAIMS, 'originators: [mayor]', 'originators: [major]');
    dossier = replacing(dossier, 'sources.yaml', 'parent: state', 'parent: stat');
    dossier = replacing(dossier, 'dossier.yaml', 'aliases: [toll]', 'aliases: [help]');
    expect(problems(dossier)).toEqual([
      expect.stringMatching(/^claims\/victims.yaml:9 value 40 lies below min 50/),
      expect.stringMatching(/^claims\/victims.yaml:14 "2024-05-60" is no date/),
      expect.stringMatching(/^claims\/victims.yaml:26 "major" is no source/),
      expect.stringMatching(/^dossier.yaml:20 "help" is a command/),
      expect.stringMatching(/^sources.yaml:2 "stat" is no source/),
    ]);
  });

  test('of one record do not make those that name it wrong', () => {
    const dossier = replacing(
      smallDossier(),
      'sources.yaml',
      'name: The mayor, kind: person',
      'name: The mayor',
    );
    expect(problems(dossier)).toEqual([
      expect.stringMatching(/^sources.yaml:3 is missing: write state, person/),
    ]);
  });

  test('of a broken file do not make the others wrong', () => {
    expect(problems(withFile(smallDossier(), 'sources.yaml', '- id: [state'))).toEqual([
      expect.stringMatching(/^sources.yaml:1 is no valid YAML/),
    ]);
    expect(problems(withFile(smallDossier(), 'dossier.yaml', 'id: *nothing'))).toEqual([
      expect.stringMatching(/^dossier.yaml:1 is no valid YAML/),
    ]);
  });

  test('name a file that is missing, or that has no place in a dossier', () => {
    const { files } = smallDossier();
    files.delete('documents.yaml');
    files.set('source.yaml', '').set('claims/more.yml', '').set('claims/old/1.yaml', '');
    expect(problems({ files, archive: new Map() })).toEqual([
      'claims/more.yml:1 is no file of a dossier: name it claims/more.yaml',
      expect.stringMatching(/^claims\/old\/1.yaml:1 is no file of a dossier/),
      'documents.yaml:1 is missing: every dossier needs it',
      'source.yaml:1 is no file of a dossier: did you mean sources.yaml?',
    ]);
  });

  test('do not come from a file of the wrong shape more than once', () => {
    expect(problems(withFile(smallDossier(), 'sources.yaml', 'sources: []'))).toEqual([
      expect.stringMatching(/^sources.yaml:1 is no list/),
    ]);
    expect(problems(withFile(smallDossier(), CLAIMS, '- id: one'))).toEqual([
      expect.stringMatching(/^claims\/victims.yaml:1 is a list: write a record/),
    ]);
    expect(problems(withFile(smallDossier(), CLAIMS, ''))).toEqual([
      'claims/victims.yaml:1 is missing: write text',
      expect.stringMatching(/^claims\/victims.yaml:1 is missing: write a list/),
    ]);
  });

  test('with a YAML alias that multiplies without bound end', () => {
    const bomb = [
      '- &a [x, x]',
      ...'bcdefghijklmnopqrst'
        .split('')
        .map((key, at) => `- &${key} [*${'abcdefghijklmnopqrst'[at]}, *${'abcdefghijklmnopqrst'[at]}]`),
    ];
    expect(problems(withFile(smallDossier(), 'sources.yaml', bomb.join('\n')))[0]).toMatch(
      /is no valid YAML/,
    );
  });

  test('do not come from what is foretold', () => {
    const late = replacing(smallDossier(), CLAIMS, 'asOf: { date: 2024-05-07', 'asOf: { date: 2024-06-01');
    expect(problems(late)).toHaveLength(1);
    const foretold = 'modality: expected\n    asOf: { date: 2024-06-01';
    expect(
      problems(replacing(late, CLAIMS, 'modality: asserted\n    asOf: { date: 2024-06-01', foretold)),
    ).toEqual([]);
  });

  test('a word for two things, and a measure of no topic, are warnings', () => {
    const dossier = replacing(
      smallDossier(),
      'sources.yaml',
      'kind: person',
      'kind: person, aliases: [MINISTRY, boss]',
    );
    const { dossier: loaded, problems: found } = loadDossier(
      replacing(dossier, 'dossier.yaml', 'drowned, victims, rescued', 'drowned, victims').files,
    );
    expect(loaded).not.toBeNull();
    expect(found).toMatchObject([
      { severity: 'warning', record: 'rescued', message: expect.stringContaining('a measure of no topic') },
      {
        severity: 'warning',
        record: 'mayor',
        message: expect.stringContaining('"MINISTRY" means ministry as well'),
      },
    ]);
  });

  test('come from a figure that its topic would never show', () => {
    const listing = (listed: string) =>
      replacing(
        smallDossier(),
        'dossier.yaml',
        'measures: [drowned, victims, rescued]',
        `measures: [${listed}]`,
      );
    const errors = (listed: string, more = '') =>
      loadDossier(
        replacing(listing(listed), 'dossier.yaml', 'propositions:\n', `${more}propositions:\n`).files,
      ).problems.flatMap(({ severity, line, message }) =>
        severity === 'error' ? [`${line} ${message}`] : [],
      );
    expect(errors('victims')).toEqual([]);
    expect(errors('rescued')).toEqual([
      '8 drowned is no measure of victims, nor a part of one: list it under the measures of that topic in dossier.yaml',
      expect.stringMatching(/^25 drowned is no measure/),
    ]);
    const [first] = errors('rescued', '  - { id: toll, label: Toll, measures: [victims] }\n');
    expect(first).toMatch(/in dossier\.yaml, or move the claim to claims\/toll\.yaml$/);
  });

  test('a fifteenth topic is a warning, and the dossier is used', () => {
    const more = Array.from({ length: 14 }, (_, at) => `  - { id: topic-${at}, label: Topic ${at} }\n`).join(
      '',
    );
    const { files } = replacing(smallDossier(), 'dossier.yaml', 'propositions:\n', `${more}propositions:\n`);
    const { dossier, problems: found } = loadDossier(files);
    expect(found).toMatchObject([{ severity: 'warning', record: 'topic-13' }]);
    expect(dossier?.topics.size).toBe(15);
  });
});

describe('one statement', () => {
  /** The mayor's claim, made by the ministry and of the same day and number as the ministry's own. */
  const repeated = (more = '') =>
    replacing(
      replacing(smallDossier(), CLAIMS, 'originators: [mayor]', 'originators: [ministry]'),
      CLAIMS,
      'value: 60\n    qualifier: more than\n    modality: asserted\n    asOf: { date: 2024-05-07',
      `value: 40\n    modality: asserted\n${more}    asOf: { date: 2024-05-06`,
    );

  test('is one claim', () => {
    expect(problems(repeated())).toEqual([
      expect.stringMatching(
        /^claims\/victims.yaml:21 is the same statement as ministry-drowned \(originators, population, value, measure and as-of date\): make one claim of them/,
      ),
    ]);
  });

  test('of another day is another', () => {
    expect(
      problems(replacing(repeated(), CLAIMS, '2024-05-06, basis: { inf', '2024-05-05, basis: { inf')),
    ).toEqual([]);
  });

  test('of one occasion is one whatever it is said to count', () => {
    const occasion = (dossier: SmallDossier) =>
      replacing(
        replacing(
          dossier,
          CLAIMS,
          'value: 40\n    qualifier',
          'occasion: briefing\n    value: 40\n    qualifier',
        ),
        CLAIMS,
        'measure: drowned\n    value: 40\n    modality',
        'measure: victims\n    occasion: briefing\n    value: 40\n    modality',
      );
    expect(problems(occasion(repeated()))).toEqual([expect.stringMatching(/and the occasion briefing\)/)]);
  });

  test('that was retracted does not stand in the way', () => {
    expect(problems(repeated('    status: retracted\n    statusReason: entered twice\n'))).toEqual([]);
  });
});
