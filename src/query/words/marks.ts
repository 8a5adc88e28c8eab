/** Invisible marks, of direction among them: never part of what is told of a word. */
const MARKS = /[\p{Cc}\p{Cf}]/gu;

export const withoutMarks = (text: string): string => text.replace(MARKS, '');
