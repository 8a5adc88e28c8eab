import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chat } from './chat/suite.ts';
import { core } from './core/suite.ts';
import { notify } from './notify/suite.ts';
import { tableInText } from './report/table.ts';
import type { Suite } from './suite.ts';

/** By name on the command line; without a name, all of them run. */
const SUITES: readonly Suite[] = [core, chat, notify];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,10000,100000' },
    seed: { type: 'string', default: '7' },
  },
});

const chosen = positionals.length === 0 ? SUITES : SUITES.filter(({ name }) => positionals.includes(name));
const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name));
const sizes = values.sizes.split(',').map(Number);
if (unknown.length > 0 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  const suites = SUITES.map(({ name, summary }) => `  ${name}  ${summary}`).join('\n');
  console.error(`npm run bench [-- SUITE …] [--sizes 1000,10000] [--seed N] [--json]\n${suites}`);
  process.exit(2);
}

const machine = {
  node: process.version,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? 'unknown',
  on: new Date().toISOString().slice(0, 10),
};
const reports: Record<string, unknown> = {};
if (!values.json)
  console.log(`Node ${machine.node}, ${machine.cores} cores (${machine.cpu}), ${machine.on}\n`);
for (const suite of chosen) {
  const options = {
    sizes,
    seed: Number(values.seed),
    progress: (line: string) => console.error(`… ${line}`),
  };
  const { tables, notes, data } = await suite.run(options);
  reports[suite.name] = data;
  if (!values.json)
    console.log([...tables.map(tableInText), notes.map((note) => `* ${note}`).join('\n')].join('\n\n'));
}
if (values.json) console.log(JSON.stringify({ machine, seed: Number(values.seed), ...reports }, null, 2));
