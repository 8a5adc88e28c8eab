import type { Reply } from '../chat/reply.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';

/** A reply as plain text, for files, pipes and the `text` of the machine-readable forms. */
export const plainText = (reply: Reply): string => renderTerminal(reply, { colour: false, width: 80 });
