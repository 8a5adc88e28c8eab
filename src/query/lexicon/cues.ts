/** What a phrase tells about a question apart from its subject. */
export type Cue =
  | 'timeline'
  | 'compare'
  | 'not'
  | 'or'
  | 'origin'
  | 'who'
  | 'say'
  | 'deny'
  | 'assert'
  | 'help'
  | 'greeting'
  | 'follow-up'
  | 'how-many';

const PHRASES: Readonly<Record<Cue, string>> = {
  timeline:
    'timeline, time line, over time, history, trend, trends, evolution, evolve, evolved, evolving, progression, ' +
    'chronology, chronological, month by month, week by week, day by day, develop, develops, developed, developing, development, developments, change, changes, changed, changing, grow, grew, grown, ' +
    'revise, revises, rise, rose, risen, rising, increase, increased, gone up, went up, go up, revised, revision, revisions, ' +
    'how has, how have, since the beginning, from the start, so far over time, як змінювалися, динаміка',
  compare:
    'vs, versus, compare, compared, comparing, comparison, difference between, differ, differs, ' +
    'difference, differences, agree, agrees, agreement, disagree, disagrees, disagreement, disagreements, contradiction, contradictions, conflict, conflicts, contradict, discrepancy, ' +
    'which figure is right, which number is right, which one is right, which is right, which is correct, who is right, ' +
    'whos right, which figure should i use, which should i use, who to believe, whom to believe, more reliable, ' +
    'discrepancies, higher, lower, highest, lowest, biggest, smallest, largest, maximum, minimum, max, match, matches, consistent, side by side, проти, порівняй',
  not:
    'anything but, everything but, anyone but, everyone but, everybody but, all but, everything except, anything except, ' +
    'everything but not, everything other than, anything other than, everything apart from, everything besides, everything without, ' +
    'all except, not, except, except for, excluding, exclude, without, minus, but not, and not, other than, apart from, besides, no, крім, без, окрім',
  or: 'or, nor, and, &, plus',
  origin:
    'where is, where are, where was, where were, where does, where did, where do, wheres, come from, comes from, ' +
    'came from, coming from, source, sources, source of, source for, sources for, origin, origin of, originate, originated, ' +
    'original source, from where, from whom, according to whom, attributed, sourced, sourcing, звідки, откуда',
  who: 'who, whos, whose, whom, which source, which sources, anyone, anybody, хто, кто, 누가',
  say:
    'say, says, said, saying, tell, tells, told, claim, claims, claimed, claiming, report, reports, reported, ' +
    'according to, acc to, acc, per, state, states, stated, announce, announced, statement, statements, quote, quotes, quoted, ' +
    'think, thinks, believe, believes, estimate, estimates, write, writes, wrote, written, mention, mentioned, mentions, ' +
    'confirm, confirms, confirmed, admit, admits, admitted, acknowledge, acknowledged, comment, comments, commented, react, reacts, reacted, reaction, respond, responds, responded, put, puts, position, view, views, stance, ' +
    'каже, заявив, за даними',
  deny: 'deny, denies, denied, denying, denial, denials, dispute, disputes, disputed, disputing, reject, rejects, rejected, rejecting, refute, refuting, refutes, refuted, contradicts, contradicted, заперечує, отрицает',
  assert: 'assert, asserts, asserted, asserting',
  help: 'help, summary, overview, tldr, tl dr, what do we know, what do we have, what do you have, topics, list topics, everything, menu, commands, command, usage, manual, what can i ask, what can you do, what do you know, how does this work, how do i use this, what is this, допомога, помощь, 도움말',
  greeting:
    'hello, hi, hey, good morning, good evening, good afternoon, hello there, hi there, thanks, thank you',
  'follow-up':
    'show me the quotes, show the quotes, show quotes, show me quotes, the quotes, what about, how about, and what about, and',
  'how-many':
    'how many, how much, hw many, hw much, hm, number of, скільки, сколько, combien, wie viele, cuantos, 몇, 몇 명',
};

export const CUES: ReadonlyMap<string, Cue> = new Map(
  (Object.entries(PHRASES) as [Cue, string][])
    // A phrase under several heads keeps the first: "and" is more often a join than a follow-up.
    .reverse()
    .flatMap(([cue, phrases]) => phrases.split(', ').map((phrase) => [phrase, cue] as const)),
);

/** The phrases without their spaces: "howmany". */
export const JOINED_CUES: ReadonlyMap<string, readonly string[]> = new Map(
  [...CUES.keys()]
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => [phrase.replaceAll(' ', ''), phrase.split(' ')]),
);
