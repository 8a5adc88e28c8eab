import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { jsonSchemas } from '../claims/load/json-schemas.ts';
import { replaceFile } from '../files/replace-file.ts';
import { CheckFailed, type Io } from './io.ts';

interface SchemaOptions {
  readonly data: string;
  readonly write?: true;
}

export function schemaCommand(io: Io): Command {
  return new Command('schema')
    .description('check that the JSON Schemas for text editors are current, or write them')
    .option('--data <dir>', 'folder that holds the dossiers; the schemas lie in its folder schema', 'data')
    .option('--check', 'exit with 1 when one is not current; this is what happens without --write, too')
    .option('--write', 'write them')
    .action((options: SchemaOptions) => schema(options, io));
}

async function schema({ data, write }: SchemaOptions, io: Io): Promise<void> {
  const folder = join(data, 'schema');
  const stale: string[] = [];
  for (const [name, text] of jsonSchemas()) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => null)) === text) continue;
    stale.push(path);
    if (!write) continue;
    await mkdir(folder, { recursive: true });
    await replaceFile(path, text);
  }
  for (const path of stale) (write ? io.out : io.err)(`${path} ${write ? 'written' : 'is not current'}`);
  if (stale.length === 0) io.out(`${folder} is current`);
  else if (!write) throw new CheckFailed('Write them with: desk schema --write');
}
