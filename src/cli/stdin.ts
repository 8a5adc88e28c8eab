import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Hands over each line as it comes, so that a program at the other end of the pipe need not wait. */
export async function eachLine(input: Readable, handle: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input })) handle(line);
}
