import { deu, fra, kor, rus, ukr } from 'stopword';
import { fold } from './fold.ts';
import { isOrdinary } from './ordinary.ts';

/** Words that carry a sentence and not its subject: articles, pronouns, prepositions, auxiliaries. */
const GRAMMAR = `
a an the this that these those it its he him his she her hers they them their theirs we us our ours you your
yours i me my mine myself himself themselves itself who whom whose what which when where why how whether if
whats whos wheres hows whens thats theres heres hes shes theyre theyve youre im ive id ill lets isnt arent
wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wouldnt shouldnt wont aint
is are was were be been being am do does did done doing has have had having will would shall should can could
may might must ought need cannot
of in on at by for from with without within into onto upon to toward towards through throughout during about
above across after against along among amongst around as before behind below beneath beside besides between
beyond but concerning considering despite down except inside like near off out outside over past per regarding
re since than till under until up via
and or nor so yet both either neither not no yes ok okay too also just only even ever never still already again
almost always anyway back away together there here then now today soon once often rather quite very really
such same other others another any anyone anybody anything some someone somebody something every everyone
everybody everything each all most more less least few many much several lot lots enough none nothing nobody
no-one one ones two first last next former latter own
because while although though unless whereas however therefore thus hence otherwise instead else
`;

/** Words of asking, telling and hedging, and what reporters put around a question. */
const ASKING = `
please pls plz thanks thank thx ty cheers hey hi hello yo dear guys folks team quick quickly question questions
ask asking answer answers tell show give gimme get got find check see look looking search list display bring
pull share send print want wanna wanted like know knows known knew need needs help helps wonder wondering
remind explain describe summarise summarize summary recap overview brief briefing rundown breakdown detail details
info information intel-wise data dataset figure figures number numbers count counts counted total totals overall
estimate estimates estimated estimation statistic statistics stat stats tally amount quantity size scale rate ratio proportion
latest newest recent recently current currently new news newly update updates updated fresh up-to-date
status situation state-of-play case story stories article articles report reports reported reportedly reporting
say says said saying tell tells told telling talk talks talked talking speak speaks spoke spoken claim claims
claimed claiming claimant state states stated statement statements announce announces announced announcement
mention mentions mentioned write writes wrote written publish publishes published put puts give gives gave given
quote quotes quoted cite cites cited citing according accordingly per think thinks thought believe believes believed
assess assesses assessed assessment assess assume assumes assumed suggest suggests suggested
confirm confirms confirmed confirming confirmation verify verified verification official officially unofficial
alleged allegedly reported reportedly supposed supposedly apparent apparently actual actually forecast forecasts prediction predictions rumour rumours rumor rumors real really true
false fake right wrong correct exact exactly precise precisely certain certainly sure exactly approximately roughly
approx circa about around maybe perhaps possible possibly probable probably likely
many much big small large high low higher lower huge heavy massive significant serious
far ago long time times day days date dates week weeks month months year years moment period
thing things stuff bit kind kinds sort type types way part parts example
word words line lines name names person people man men side sides
come comes came coming go goes going went make makes made making take takes took taken keep keeps kept
highest lowest biggest largest smallest higher lower range average best worst independent independently
let lets seem seems seemed happen happens happened happening occur occurs occurred become became
mean means meant use uses used using work works
anybody folks lol abt btw fyi tbh imo imho asap urgent urgently deadline breaking rn atm idk afaik lmk wrt ref esp incl etc vs eg ie aka no nr
gonna gotta kinda sorta ya yeah yep nope u ur r y n q w bc cuz cos tho thru wat wut whats hw hm hmm uh um eh oh
both sources source originally original origin link links
`;

const OTHER_SCRIPTS: readonly string[] = [...ukr, ...rus, ...kor].filter(
  (word) => !/^[\p{ASCII}]*$/u.test(word),
);
const MORE_OTHER_SCRIPTS =
  'скільки сколько кто хто каже заявив заявила сказав сказала сказал станом щодо про 몇 명 얼마나 누가 언제 어디 총 수 말했나 는 은 이 가';

/** French and German, but for what is an English word of some length too: "war", "die". */
const OTHER_LATIN: readonly string[] = [...fra, ...deu]
  .map(fold)
  .filter((word) => word.length < 3 || !isOrdinary(word));

/** The English ones, which typing errors may be of. */
export const ENGLISH_FILLER: ReadonlySet<string> = new Set(
  [GRAMMAR, ASKING].flatMap((list) => list.trim().split(/\s+/)),
);

const FILLER: ReadonlySet<string> = new Set([
  ...ENGLISH_FILLER,
  ...MORE_OTHER_SCRIPTS.split(' '),
  ...OTHER_SCRIPTS,
  ...OTHER_LATIN,
]);

/** A word that asks for nothing by itself. */
export const isFiller = (word: string): boolean => FILLER.has(word);

/** A preposition that ties the word behind it to what is asked: "losses of", "killed in". */
const TYING = new Set(
  'in at near of among amongst from for by on with inside outside around over against'.split(' '),
);

export const ties = (word: string): boolean => TYING.has(word);

/** A preposition of place: "in Kyiv" is a place, where "Kyiv says" is a government. */
const PLACING = new Set('in at near inside outside around to into across'.split(' '));

export const places = (word: string): boolean => PLACING.has(word);
