/**
 * Text as a terminal may show it: without control characters, so that nothing a person typed or a document
 * contains can move the cursor, change colours or turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
}
