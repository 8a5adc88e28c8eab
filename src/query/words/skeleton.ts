/** Ukrainian, Russian and Belarusian letters as English papers spell them, roughly. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a б b в v г h ґ g д d е e є e ё e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ' +
    'ф f х h ц c ч ch ш sh щ sh ъ _ ы i ь _ э e ю u я a'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string])
    .map(([letter, latin]) => [letter, latin === '_' ? '' : latin]) ?? [],
);
const CYRILLIC = /[\u0400-\u04ff]/g;
const LATIN_WORD = /^[a-z]+$/;

/** Spellings of one sound in names, from French, German, Polish and the several English systems. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sz/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ts|tz/g, 'c'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/[yij]+/g, 'i'],
  [/(.)\1+/g, '$1'],
];
/** Cases of Slavic names: Зеленського, Зеленським, Курську. The ending of the nominative goes too. */
const ENDING = /(?:oho|ogo|omu|im|iu|i|u|a|e|om|oi|ei)$/;

/**
 * What the spellings of a name share: Zelenskyy, Zelenskiy, Selenskyj, Зеленський; Koursk, Курську. Null
 * where there is too little left to tell names apart, and for other scripts.
 */
export function skeleton(word: string): string | null {
  const isCyrillic = CYRILLIC.test(word);
  CYRILLIC.lastIndex = 0;
  const latin = isCyrillic ? word.replace(CYRILLIC, (letter) => LATIN[letter] ?? letter) : word;
  if (!LATIN_WORD.test(latin)) return null;
  const sounds = SOUNDS.reduce((so, [spelling, sound]) => so.replace(spelling, sound), latin);
  const bones = isCyrillic || sounds.endsWith('ski') ? sounds.replace(ENDING, '') : sounds;
  return bones.length >= 4 ? bones : null;
}
