import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { loadDossier } from '../../../src/claims/load/load.ts';
import { dated } from '../../../src/claims/record/dated.ts';
import type { Dossier } from '../../../src/claims/record/dossier.ts';
import { readDossierFiles } from '../../../src/files/read-dossiers.ts';
import { desk } from '../../cli/run.ts';
import { sha256 } from '../../world.ts';

const data = new URL('../../../data/', import.meta.url);
const readme = readFileSync(new URL('README.md', data), 'utf8');
const [blanks = '', claim = '', dates = ''] = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(
  ([, yaml = '']) => yaml,
);

describe('data/README.md', () => {
  test('teaches a first claim that verifies, step by step as it stands there', async () => {
    const { root, edit } = await newsroom();
    const steps = commands(root);
    expect(steps.map(({ line }) => line.split(' ')[1])).toEqual([
      ...['add-document', 'locate', 'locate', 'validate', 'verify'],
    ]);
    const run = async (step: number) => {
      const { line, argv } = steps[step] ?? { line: '', argv: [] };
      const { code, out, err } = await desk(...argv);
      expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
      return out;
    };
    expect(await run(0)).toContain('Left to fill there: title, publishedOn.date, publishedOn.basis');
    edit('documents.yaml', (text) => text.replace(/ {2}title: # .*\n.*\n.*\n.*\n/, blanks));
    edit('claims/casualties.yaml', (text) => text + claim.replace(/^(?=.)/gm, '  '));
    expect(await run(1)).toMatch(/nis-killed-600 mentions\[0\]: \d+ to \d+\n.*1 quote to write: add --write/);
    expect(await run(2)).toContain('1 quote written');
    expect(await run(3)).toContain('valid');
    expect(await run(4)).toContain('checked against 6 archived texts');
  }, 30_000);

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

/** The commands of the first claim, with the folders of a newsroom in place of those of the reader. */
function commands(root: string): { line: string; argv: string[] }[] {
  const section = readme.split('\n## ').find((text) => text.startsWith('Your first claim')) ?? '';
  return [...section.matchAll(/^desk [^#\n]*/gm)].map(([line]) => {
    const words = line.trim().split(' ').slice(1);
    const argv = words.map((word) => word.replace(/^archive(?=\/|$)/, join(root, 'archive')));
    return { line, argv: [...argv, '--data', join(root, 'data')] };
  });
}

/** The dossiers that come with the program, beside an archive that holds the example's article. */
async function newsroom() {
  const root = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(data, join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'archive'));
  const folder = join(root, 'data/dprk');
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));

  const { dossier } = loadDossier(await readDossierFiles(folder));
  if (dossier === null) throw new Error('data/dprk is not valid');
  for (const { id, file, sha256: sum } of dossier.documents.values()) {
    if (file === null || sum === null) continue;
    const text = skeleton(id, dossier);
    writeFileSync(join(root, 'archive', file), text);
    edit('documents.yaml', (yaml) => yaml.replace(sum, sha256(text)));
  }
  const { document, quote } = parse(claim)[0].mentions[0];
  writeFileSync(join(root, `archive/${document}.txt`), `NIS told lawmakers on 30 April that ${quote}.\n`);
  return { root, edit };
}

/** The articles are not in the repository: these hold no more than what is quoted of them, where it stands. */
function skeleton(document: string, { claims }: Dossier): string {
  const quoted = [...claims.values()].flatMap(({ mentions }) =>
    mentions.filter((mention) => mention.document === document && mention.quote !== null),
  );
  const letters = Array<string>(Math.max(...quoted.map(({ end }) => end ?? 0))).fill(' ');
  for (const { quote, start } of quoted)
    letters.splice(start ?? 0, quote?.length ?? 0, ...(quote ?? '').split(''));
  return letters.join('');
}
