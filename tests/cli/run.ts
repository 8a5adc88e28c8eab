import { run } from '../../src/cli/program.ts';

/** Runs the desk program in this process. */
export async function desk(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: [] as string[], err: [] as string[] };
  const code = await run(argv, {
    out: (line) => printed.out.push(line),
    err: (line) => printed.err.push(line),
  });
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n') };
}
