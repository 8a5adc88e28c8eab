const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for people under arms, and for people at large: "300 men" says nothing of who they are. */
export const PEOPLE = set(`
soldier soldiers troop troops man men fighter fighters serviceman servicemen servicewomen combatant combatants
personnel people persons recruits conscripts infantry infantrymen military manpower bodies lives others
soldats hommes militaires війська військових військові солдати солдатів солдат бійців бійці військовослужбовців
солдаты бойцов военных 명 군인 병사 병력
`);

/** People who are no soldiers: a count of them is another story's. */
export const OTHER_PEOPLE = set(`
civilian civilians child children women woman resident residents inhabitant inhabitants villager villagers
refugee refugees journalist journalists medic medics hostage hostages mercenary mercenaries patients students
protesters migrants workers passengers pilots sailors tourists families
`);

/** A noun phrase ends before these. */
export const ENDS_NOUN_PHRASE = set(`
is are was were be been being has have had having will would shall should can could may might must do does did
who which that whose when where while whereas and or but nor so because since as than after before until
in on at by to from for with without within into during against near via per says said say saying reported
`);

/** Between a number and its noun: "300 of its soldiers", "about 300 more of the men". */
export const INSIDE_NOUN_PHRASE = set(
  'of the its their his a an these those this that more additional extra other further our units pieces items sets',
);

/** Behind who is named: "South Korean estimate", "Kyiv's figure". They make the one before them a speaker. */
export const FIGURE_NOUNS = set(`
figure figures count counts estimate estimates number numbers tally data assessment assessments claim claims
report reports statement total totals calculations calculation intelligence version side
`);

/** "Kyiv has it at 12,000", "Seoul's is 1,100": directly before the number. */
export const HOLDING = set('has gives at is with goes');

/** Before who is credited. */
export const CREDITING =
  /(?:\b(?:according to|per|by|from|via|citing|cites?|cited|quoting|source:|says?|said|claims?|claimed|reports?|reported|estimates?|estimated|writes?|wrote|told by|confirmed by|credit(?:ed)? to|attributed to|figures? of|estimates? of|claims? of|count of|data of)|за даними|за словами|за оцінкою|по данным|по словам|по оценке|повідомляє|заявив|сообщает|заявил|selon|d'après|laut)\s+(?:the\s+|a\s+|both\s+)?$/iu;

/** "the 1,100 of JCS": the figure is theirs; "300 of the special forces" are men of theirs. */
export const OWNING = /\b(?:the|its|their|those|that)\s+\d[\d.,\s]{0,10}\s+of\s+$/iu;

/** Before somebody who is spoken of or to, and does not speak. */
export const OBJECTIVE =
  /\b(?:to|told|against|with|for|near|into|inside|in|at|between|of|over|around|across|towards?|fight(?:ing)?|met|meets|help(?:ing)?|supports?|supporting|arms?|joined?)\s+(?:the\s+|a\s+)?$/iu;

/** What a people suffers: "Ukraine has lost 300". */
export const SUFFERS = set(
  'lost loses lose losing suffered suffers suffer suffering sustained sustains buried mourns',
);

/** What a people has done that counts its losses: "has lost 3,000 men". */
export const LOSING = set('lost lose loses losing');

/** Before what was so earlier and is told as such: "up from 1,100". */
export const FORMER =
  /\b(?:from|compared (?:to|with)|previously|earlier|initially|formerly|originally|at first)\s+(?:the |its |an? )?$/iu;

/** "3,000 more", "another 3,000": on top of others. */
export const ADDING = set('additional another extra further fresh');
export const ADDING_BEHIND = set('more additional additionally extra further');

/** The message takes back what follows. */
export const NEGATING =
  /(?:\b(?:not|isn['’]?t|wasn['’]?t|aren['’]?t|weren['’]?t|never|rather than|instead of|wrongly|incorrectly|mistakenly|no longer|nicht|pas)|(?<!\p{L})(?:не|а не|ні))\s+(?:the |a |an |that |at |as )?$/iu;
/** "Zelensky did not say 4,000", "NIS never claimed that 3,000": nobody says it. */
export const UNSAID =
  /\b(?:not|n['’]t|never)\s+(?:say|said|claim|claimed|report|reported|state|stated|mention|mentioned|speak of|spoken? of)\s+(?:that\s+|of\s+)?$/iu;
/** "earlier we wrote 4,000", "an earlier version said 4,000": what stood there before. */
export const WITHDRAWN =
  /\b(?:(?:earlier|previously|originally|at first) we|we (?:had )?(?:earlier|previously|originally|first|wrongly|mistakenly|incorrectly)|earlier (?:version|report|story|post|tweet))\s+(?:wrote|written|said|reported|had|gave|put|printed|stated)\s+(?:that\s+)?$/iu;
/** "3,000 is wrong", "3,000 (wrong)". */
export const NEGATED_BEHIND =
  /^[^.!?\n]{0,40}?\b(?:is|are|was|were) (?:wrong|false|incorrect|a mistake|an error|outdated and wrong)\b/iu;
