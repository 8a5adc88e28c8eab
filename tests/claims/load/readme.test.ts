import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadDossier } from '../../../src/claims/load/load.ts';
import { dated } from '../../../src/claims/record/dated.ts';
import { desk } from '../../cli/run.ts';

const data = new URL('../../../data/', import.meta.url);
const readme = readFileSync(new URL('README.md', data), 'utf8');
const [claims = '', dates = ''] = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml);

/** The first dossier, with these claims instead of its own. */
function dossierWith(casualties: unknown): Map<string, string> {
  const names = ['dossier.yaml', 'sources.yaml', 'documents.yaml'];
  const files = new Map(names.map((name) => [name, readFileSync(new URL(`dprk/${name}`, data), 'utf8')]));
  return files.set('claims/casualties.yaml', stringify({ topic: 'casualties', claims: casualties }));
}

describe('data/README.md', () => {
  test('teaches a claim that lacks nothing but its offsets', () => {
    const { problems } = loadDossier(dossierWith(parse(claims)));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^has no offsets yet/)]);
  });

  test('shows dates that can be read', () => {
    const lines = dates.split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(dated.safeParse(parse(line).asOf).success, line).toBe(true);
  });

  test('names commands and options that there are', async () => {
    const used = [...readme.matchAll(/\bdesk ([a-z][a-z-]*)(?:[^\n`#]*)/g)];
    expect(used.length).toBeGreaterThan(5);
    for (const [line, command = ''] of used) {
      const { code, out } = await desk(command, '--help');
      expect(code, line).toBe(0);
      for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(out, line).toContain(option);
    }
  });

  test('names the folders there are', () => {
    expect(readdirSync(data)).toEqual(expect.arrayContaining(['dprk', 'schema']));
  });
});
