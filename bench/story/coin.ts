import type { Random } from './random.ts';

/** A coined name in the spellings that papers use for it. */
export interface Name {
  readonly latin: string;
  readonly cyrillic: string;
  /** As other languages' papers spell it; stands in no alias, only in questions. */
  readonly foreign: string;
}

/** Syllables as English, Ukrainian and German papers write them. */
const SYLLABLES = (
  'ba ба ba|be бе be|do до do|du ду du|ga га ga|go го go|ka ка ka|ko ко ko|la ла la|le ле le|lo ло lo|ma ма ma|' +
  'me ме me|mo мо mo|na на na|ne не ne|no но no|pa па pa|po по po|ra ра ra|re ре re|ro ро ro|sha ша scha|sho шо scho|' +
  'ta та ta|te те te|to то to|va ва wa|ve ве we|vo во wo|za за sa|ze зе se|zo зо so|tar тар tar|vel вел wel|' +
  'kor кор kor|dan дан dan|mir мир mir|lan лан lan|bor бор bor|ren рен ren|gor гор gor|nad над nad|shal шал schal'
)
  .split('|')
  .map((spellings) => spellings.split(' ') as [string, string, string]);

/** Endings of places and of people. */
const ENDINGS = {
  place: ['sk ськ sk', 'grad град grad', 'var вар war', 'mont монт mont', 'dor дор dor', 'nova нова nowa'],
  person: ['sky ський skyj', 'enko енко enko', 'chuk чук tschuk', 'mann манн mann', 'vich вич witsch'],
  state: ['land ланд land', 'ria рія rien', 'stan стан stan', 'nia нія nien'],
} as const;

/** Coins names of which no two are alike in any spelling. */
export function coiner(random: Random): (kind: keyof typeof ENDINGS) => Name {
  const taken = new Set<string>();
  return function coin(kind): Name {
    const syllables = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES));
    const ending = random.pick(ENDINGS[kind]).split(' ');
    const [latin = '', cyrillic = '', foreign = ''] = [0, 1, 2].map((spelling) =>
      capital(syllables.map((syllable) => syllable[spelling]).join('') + ending[spelling]),
    );
    if (taken.has(latin)) return coin(kind);
    taken.add(latin);
    return { latin, cyrillic, foreign };
  };
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
