import { endWithReader } from '../output.ts';
import { run } from './program.ts';

endWithReader(process.stdout);

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
