import type { IncomingMessage } from 'node:http';
import { HttpError } from './route.ts';

/** No message, form or interaction of a chat platform comes near this. */
const MOST_BYTES = 1_000_000;

/**
 * The whole body of a request, as the bytes that were signed.
 * @throws HttpError 413 when it is longer than `most` bytes: nobody has to be trusted until the signature is read
 */
export async function readBody(request: IncomingMessage, most: number = MOST_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new HttpError(413, `a body of more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
