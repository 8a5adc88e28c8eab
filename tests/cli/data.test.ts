import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newsroom } from '../newsroom.ts';
import { replacing, sha256, smallDossier } from '../world.ts';
import { desk } from './run.ts';

const CLAIMS = 'claims/victims.yaml';
const unlocated = () =>
  replacing(
    replacing(smallDossier(), CLAIMS, '        start: 21\n        end: 37\n', ''),
    CLAIMS,
    ', start: 11, end: 44',
    '',
  );

describe('validate', () => {
  test('says what there is', async () => {
    const { data } = newsroom();
    expect(await desk('validate', '--data', data)).toEqual({
      code: 0,
      out: 'flood: 2 claims, 3 documents, 5 sources: valid',
      err: '',
    });
  });

  test('reads the folder that the bot reads', async () => {
    vi.stubEnv('DATA_DIR', newsroom().data);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await desk('validate')).out).toBe('flood: 2 claims, 3 documents, 5 sources: valid');
  });

  test('names each problem with file, line, record, field and cure, and fails', async () => {
    const bad = replacing(smallDossier(), CLAIMS, 'originators: [mayor]', 'originators: [major]');
    const { data } = newsroom(replacing(bad, CLAIMS, 'value: 40', 'value: 40\n    min: 50\n    max: 60'));
    const file = join(data, 'flood', CLAIMS);
    expect(await desk('validate', '--data', data)).toEqual({
      code: 1,
      out: '',
      err: [
        `${file}:9:5: ministry-drowned claims[0].value: value 40 lies below min 50: correct one of them`,
        `${file}:26:19: mayor-drowned claims[1].originators[0]: "major" is no source of this dossier: did you mean mayor?`,
        `2 problems in ${data}`,
      ].join('\n'),
    });
  });

  test('finds nothing wrong with the dossiers that come with the program, not even a warning', async () => {
    const data = fileURLToPath(new URL('../../data', import.meta.url));
    expect(await desk('validate', '--data', data)).toMatchObject({ code: 0, err: '' });
  });

  test('passes with a warning', async () => {
    const topics = Array.from(
      { length: 14 },
      (_, at) => `  - { id: topic-${at}, label: Topic ${at} }\n`,
    ).join('');
    const { data } = newsroom(
      replacing(smallDossier(), 'dossier.yaml', 'propositions:\n', `${topics}propositions:\n`),
    );
    const { code, err } = await desk('validate', '--data', data);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/warning: topic-13 .*Discord/) });
  });
});

describe('locate', () => {
  test('shows a plan and touches nothing', async () => {
    const { data, archive, read } = newsroom(unlocated());
    const before = read(CLAIMS);
    const { code, out } = await desk('locate', '--data', data, '--archive', archive);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'ministry-drowned mentions[0]: 21 to 37',
        'mayor-drowned mentions[0]: 11 to 44',
        'flood: 2 quotes to write: add --write',
      ].join('\n'),
    );
    expect(read(CLAIMS)).toBe(before);
  });

  test('writes the file that an editor would have written by hand', async () => {
    const { data, archive, read } = newsroom(unlocated());
    expect((await desk('locate', '--data', data, '--archive', archive, '--write')).code).toBe(0);
    expect(read(CLAIMS)).toBe(smallDossier().files.get(CLAIMS));
    expect((await desk('verify', '--data', data, '--archive', archive)).code).toBe(0);
    const again = await desk('locate', '--data', data, '--archive', archive, '--write');
    expect(again).toEqual({ code: 0, out: 'flood: 0 quotes written', err: '' });
  });

  test('writes what is clear and fails for the rest', async () => {
    const mixed = replacing(unlocated(), CLAIMS, 'quote: about 40 drowned', 'quote: about forty drowned');
    const { data, archive, read } = newsroom(mixed);
    const { code, err } = await desk('locate', '--data', data, '--archive', archive, '--write');
    expect(code).toBe(1);
    expect(err).toMatch(
      /victims\.yaml:16:9: ministry-drowned .* is not in herald-monday: nothing like it is there/,
    );
    expect(read(CLAIMS)).toContain('start: 11, end: 44');
  });

  test('says when a claim could not even be read', async () => {
    const { data, archive } = newsroom(replacing(unlocated(), CLAIMS, 'value: 40', 'value: many'));
    const { code, err } = await desk('locate', '--data', data, '--archive', archive);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('1 claim not read, see: desk validate'),
    });
  });
});

describe('locate, where a text is not to be had', () => {
  test('fails and says which quotes are left, whatever the reason', async () => {
    const { data, archive } = newsroom(unlocated());
    rmSync(join(archive, 'gazette.txt'));
    writeFileSync(join(archive, 'herald.txt'), 'Then about 40 drowned.');
    const { code, out, err } = await desk('locate', '--data', data, '--archive', archive);
    expect({ code, out }).toEqual({ code: 1, out: 'flood: 0 quotes to write' });
    expect(err).toMatch(/herald\.txt is another text.*Not checked: 1 quote of 1 claim \(ministry-drowned\)/);
    expect(err).toMatch(/gazette\.txt is missing.*Not checked: 1 quote of 1 claim \(mayor-drowned\)/);
  });

  test('fails where the document itself could not be read', async () => {
    const broken = replacing(unlocated(), 'documents.yaml', 'outlet: herald\n', 'outlt: herald\n');
    const { data, archive } = newsroom(broken);
    const { code, err } = await desk('locate', '--data', data, '--archive', archive);
    expect(code).toBe(1);
    expect(err).toContain('cannot be located: herald-monday has a problem in documents.yaml');
  });
});

describe('verify', () => {
  test('counts what it has checked', async () => {
    const { data, archive } = newsroom();
    expect(await desk('verify', '--data', data, '--archive', archive)).toEqual({
      code: 0,
      out: 'flood: 2 claims, 3 mentions, 2 quotes checked against 2 archived texts, 3 documents',
      err: '',
    });
  });

  test('names a quote that does not stand at its offsets', async () => {
    const moved = replacing(
      smallDossier(),
      CLAIMS,
      'start: 21\n        end: 37',
      'start: 20\n        end: 36',
    );
    const { data, archive } = newsroom(moved);
    const { code, err } = await desk('verify', '--data', data, '--archive', archive);
    expect(code).toBe(1);
    expect(err).toContain(
      `${join(data, 'flood', CLAIMS)}:16:9: ministry-drowned claims[0].mentions[0].quote`,
    );
    expect(err).toContain('does not stand verbatim at 20 to 36 of herald-monday: it stands at 21');
  });

  test('names a document whose text has changed, or is gone', async () => {
    const { data, archive } = newsroom();
    writeFileSync(join(archive, 'herald.txt'), 'Another text.');
    rmSync(join(archive, 'gazette.txt'));
    const { code, err } = await desk('verify', '--data', data, '--archive', archive);
    expect(code).toBe(1);
    expect(err).toMatch(/documents\.yaml:8:3: herald-monday .*herald\.txt is another text/);
    expect(err).toMatch(/documents\.yaml:16:3: gazette-tuesday .*gazette\.txt is missing in/);
    expect(err).toContain('Not checked: 1 quote of 1 claim (mayor-drowned)');
  });

  test('checks the quotes of a text that has changed one by one', async () => {
    const { data, archive } = newsroom();
    const verify = () => desk('verify', '--data', data, '--archive', archive);
    writeFileSync(join(archive, 'herald.txt'), 'The Red Cross counts about 40 drowned. Corrected.');
    const kept = await verify();
    expect(kept.err).toContain('herald.txt is another text');
    expect(kept.err).not.toContain('does not stand');
    writeFileSync(join(archive, 'herald.txt'), 'The Red Cross now counts about 45 drowned.');
    const changed = await verify();
    expect(changed.err).toContain('herald.txt is another text');
    expect(changed.err).toMatch(
      /ministry-drowned claims\[0\]\.mentions\[0\]\.quote: does not stand verbatim at 21/,
    );
    expect([kept.code, changed.code]).toEqual([1, 1]);
    expect(changed.out).toContain('2 quotes checked against 2 archived texts');
  });

  test('fails on data that is not valid, though every quote is right', async () => {
    const { data, archive } = newsroom(
      replacing(smallDossier(), CLAIMS, 'measure: drowned', 'measure: dead'),
    );
    const { code, err } = await desk('verify', '--data', data, '--archive', archive);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('"dead" is no measure') });
  });
});

describe('add-document', () => {
  const add = (data: string, file: string, ...more: string[]) =>
    desk('add-document', file, '--data', data, ...more);

  test('counts the sum, keeps the file as it is and says what is left to fill', async () => {
    const { data, archive, read } = newsroom();
    const before = read('documents.yaml');
    const file = join(archive, 'Third Day.txt');
    writeFileSync(file, 'The water falls.');
    const { code, out } = await add(data, file, '--outlet', 'herald', '--language', 'en');
    expect(code).toBe(0);
    expect(out).toContain('added third-day (16 UTF-16 units)');
    expect(out).toContain('Left to fill there: title, publishedOn.date, publishedOn.basis');
    expect(read('documents.yaml').startsWith(before)).toBe(true);
    expect(read('documents.yaml')).toContain(`sha256: ${sha256('The water falls.')}`);
    expect((await desk('validate', '--data', data)).err).toMatch(/third-day \[3\]\.title: is empty/);
  });

  test('adds a document that is complete', async () => {
    const { data, archive } = newsroom();
    const file = join(archive, 'c.txt');
    writeFileSync(file, 'The water falls.');
    const given = ['--id', 'herald-wednesday', '--outlet', 'herald', '--url', 'https://herald.example/w'];
    const dated = ['--title', 'Water: "falls"', '--published', '2024-05-08', '--basis', 'from its address'];
    const { out } = await add(data, file, ...given, ...dated, '--language', 'en');
    expect(out).not.toContain('Left to fill');
    expect((await desk('validate', '--data', data)).code).toBe(0);
  });

  test.each([
    [['--id', 'radio'], 'There is a document radio already: choose another id with --id.'],
    [['--outlet', 'heralt'], '--outlet "heralt" is no source of this dossier: did you mean herald?'],
    [['--published', '8 May'], '--published "8 May" is no date'],
    [['--url', 'herald.example'], '--url "herald.example" is no web address'],
  ])('refuses %s', async (options, says) => {
    const { data, archive, read } = newsroom();
    const before = read('documents.yaml');
    const file = join(archive, 'c.txt');
    writeFileSync(file, 'The water falls.');
    const { code, err } = await add(data, file, ...options);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(says) });
    expect(read('documents.yaml')).toBe(before);
  });

  test('refuses a text that is held already, and one that is not there', async () => {
    const { data, archive } = newsroom();
    expect((await add(data, join(archive, 'herald.txt'))).err).toContain('is in documents.yaml already');
    expect((await add(data, join(archive, 'nothing.txt'))).err).toContain('cannot be read');
  });
});

describe('schema', () => {
  test('is checked and written', async () => {
    const { data } = newsroom();
    const check = ['schema', '--check', '--data', data];
    expect(await desk(...check)).toMatchObject({
      code: 1,
      err: expect.stringContaining('claims.schema.json'),
    });
    expect(await desk('schema', '--write', '--data', data)).toMatchObject({ code: 0 });
    expect(await desk(...check)).toMatchObject({ code: 0, err: '' });
  });
});

describe('bad usage exits with 2 and says what to type', () => {
  test.each([
    [['verify'], "required option '--archive <dir>'"],
    [['validte'], "unknown command 'validte'"],
    [['validate', '--dta', 'x'], "unknown option '--dta'"],
    [['validate', '--data', '/nowhere'], 'There is no folder /nowhere'],
    [['add-document'], "missing required argument 'file'"],
    [[], 'Usage: desk'],
  ])('%s', async (argv, says) => {
    const { code, out, err } = await desk(...argv);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(says) });
  });

  test('an archive or a dossier that is not there', async () => {
    const { data } = newsroom();
    expect((await desk('verify', '--data', data, '--archive', '/nowhere')).code).toBe(2);
    expect(await desk('validate', '--data', data, '--dossier', 'flod')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean flood?'),
    });
  });

  test('help is no mistake', async () => {
    expect(await desk('--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('validate'),
    });
  });
});
