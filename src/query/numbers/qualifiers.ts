import type { Qualifier } from '../../claims/record/qualifier.ts';

/** What people type before a number, and the printed word it stands for. Longest first within one sense. */
const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['(?:no|not) more than|at most|max(?:imum)?\\.?|≤|<=|не більше|не более', 'at most'],
  [
    'at least|(?:no|not) (?:fewer|less) than|upwards of|min(?:imum)?\\.?|≥|>=|щонайменше|не менше|как минимум|не менее|최소',
    'at least',
  ],
  [
    '(?:slightly |just |well )?(?:more than|over|above)|north of|>|понад|більше|более|свыше|plus de',
    'more than',
  ],
  ['fewer than|less than|(?<!just )under|below|<|менше|менее|moins de', 'fewer than'],
  ['as many as|up to|jusqu.à|최대', 'up to'],
  ['nearly|almost|close to|just under|approaching|майже|почти|près de', 'nearly'],
  ['exactly|precisely|рівно|ровно', 'exactly'],
  [
    'approximately|approx\\.?|about|around|roughly|circa|ca?\\.|some|~|≈|an estimated|estimated|близько|приблизно|около|примерно|environ|약',
    'about',
  ],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/ ?\+(?!\d)| or more\b| and more\b| or over\b| plus\b/y, 'or more'],
  [/ or so\b| approximately\b| give or take\b/y, 'about'],
  [/ or (?:fewer|less)\b| at most\b/y, 'at most'],
  [/여(?=\s?\p{Script=Hangul})/uy, 'about or more'],
];
const PATTERNS = BEFORE.map(([words, qualifier]) => ({
  ends: new RegExp(`(?:^|[^\\p{L}])((?:${words})\\s*)$`, 'iu'),
  qualifier,
}));
/** No qualifier is longer than this, the space behind it included. */
const REACH = 26;

export interface Qualified {
  readonly qualifier: Qualifier;
  /** Where the number with its qualifier begins or ends. */
  readonly at: number;
}

export function qualifierBefore(text: string, at: number): Qualified | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  for (const { ends, qualifier } of PATTERNS) {
    const match = ends.exec(before);
    if (match?.[1] !== undefined) return { qualifier, at: at - match[1].length };
  }
  return null;
}

export function qualifierAfter(text: string, at: number): Qualified | null {
  for (const [word, qualifier] of AFTER) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (match !== null) return { qualifier, at: at + match[0].length };
  }
  return null;
}
