import type { Writable } from 'node:stream';

/** Whoever reads what we print may stop before its end, as `head` does: that ends us, and is no failure. */
export function endWithReader(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
