import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../src/claims/load/json-schemas.ts';
import { smallDossier } from '../../world.ts';

test.each([...jsonSchemas()])(
  'data/schema/%s is current (else: npm run desk -- schema --write)',
  (name, text) => {
    expect(readFileSync(new URL(`../../../data/schema/${name}`, import.meta.url), 'utf8')).toBe(text);
  },
);

describe('a text editor', () => {
  const ajv = new Ajv({ strictTypes: false, formats: { uri: true } });
  const validators = new Map(
    [...jsonSchemas()].map(([name, text]) => [
      name.replace('.schema.json', ''),
      ajv.compile(JSON.parse(text)),
    ]),
  );
  const check = (file: string, text: string) =>
    validators.get(file.startsWith('claims/') ? 'claims' : file.replace('.yaml', ''))?.(parse(text));

  test.each([...smallDossier().files])('accepts %s', (file, text) => {
    expect(check(file, text)).toBe(true);
  });

  test.each([...smallDossier().files])('refuses an unknown field in %s', (file, text) => {
    expect(check(file, text.replace(/\bid:/, 'idd:'))).toBe(false);
  });
});
