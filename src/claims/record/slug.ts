import { z } from 'zod';

/** An identifier as editors type it and people read it in links: lower case, digits, `-` and `_`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'write an id in lower case letters, digits, - and _')
  .max(80, 'keep an id to 80 characters');

/**
 * Text that people read. U+0000 is refused: no database keeps it, and no article contains it.
 */
export const text = z
  .string()
  .trim()
  .min(1, 'is empty: write the text, or leave the whole line out')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control character is what is looked for
  .refine((value) => !/\u0000/.test(value), 'contains the character U+0000: remove it');

/** Other words for the same thing: what reporters type. Any script; case and accents do not matter. */
export const aliases = z.array(text).default([]);
