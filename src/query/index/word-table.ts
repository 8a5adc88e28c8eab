import { words as wordsOf } from '../words/tokens.ts';

const SPACE = 0;
/** By character code, what it is in a word, in lower case; a space where it is no part of one. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : SPACE;
});

/**
 * The words of many texts, numbered in the order met. A word is looked up by its letters as they stand in the
 * text: to make a string of each, and to hash that, took most of the time that an index needs to get ready.
 */
export class WordTable {
  /** By hash, the number of a word and 1; 0 where there is none. Never more than half full. */
  #slots = new Int32Array(1 << 12);
  readonly words: string[] = [];

  /** The numbers of all words of a text, in its order. */
  each(text: string, take: (word: number) => void): void {
    if (!isPlain(text)) {
      for (const word of wordsOf(text)) take(this.#number(word, 0, word.length, hash(word)));
      return;
    }
    for (let start = 0; start < text.length; start += 1) {
      let end = start;
      let hash = OFFSET;
      for (; end < text.length; end += 1) {
        const letter = letterAt(text, end);
        if (letter === SPACE) break;
        hash = Math.imul(hash ^ letter, PRIME);
      }
      if (end > start) take(this.#number(text, start, end, hash));
      start = end;
    }
  }

  #number(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotOf(hash, mask);
    for (let found = this.#slots[slot] ?? 0; found !== 0; found = this.#slots[slot] ?? 0) {
      if (isWord(this.words[found - 1] ?? '', text, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.words.push(text.slice(start, end).toLowerCase());
    if (this.words.length * 2 > this.#slots.length) this.#grow();
    return this.words.length - 1;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const [number, word] of this.words.entries()) {
      let slot = slotOf(hash(word), mask);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** In lower case; whatever lies beyond ASCII is a letter of a word that was folded before. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (LETTERS[code] ?? SPACE) : code;
}

/** FNV-1a, letter by letter. */
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function hash(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ letterAt(word, at), PRIME);
  return hash;
}

const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** Without apostrophes, accents and abbreviations ("N.K."), every word is a run of letters and digits. */
const isPlain = (text: string): boolean =>
  !text.includes("'") && ASCII.test(text) && !ABBREVIATION.test(text);

const ASCII = /^[\0-\x7f]*$/;
const ABBREVIATION = /(?<![a-z0-9])[a-z]\.[a-z]/i;

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== letterAt(text, start + at)) return false;
  return true;
}
