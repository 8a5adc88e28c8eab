import type { Days } from '../claims/record/day.ts';
import { measureName } from '../claims/words/label.ts';
import { sourceName } from '../claims/words/speaker.ts';
import type { Answer } from '../query/answer/answer.ts';
import type { Understanding } from '../query/understand/understanding.ts';
import type { Action, Target } from './action.ts';
import { formFor } from './forms.ts';
import { type Sayings, sayings } from './sayings.ts';
import { VIEW_NAMES, VIEWS } from './views/index.ts';

/** A menu longer than this is none; Discord takes no more. */
const MOST_CHOICES = 25;

/** What there is to click for, besides a closer look. */
export interface Offered {
  readonly canReport: boolean;
  readonly canFollow: boolean;
}

/** What can be done with an answer. `read`: how the desk reads a question, when it is asked here first. */
export function answerActions(
  answer: Answer,
  asOf: Days | null,
  { canReport, canFollow }: Offered,
  read: (question: string) => Understanding,
): Action[] {
  if (answer.claims.length === 0) return [];
  const saying = sayings(answer, asOf, read);
  const { question } = saying;
  const common = { question, ...(asOf && { asOf: written(asOf) }) };
  const target = (command: string, more: Record<string, string> = {}): Target => ({
    dossier: answer.dossier.id,
    input: { command, options: { ...common, ...more } },
  });
  const views = VIEW_NAMES.filter((name) => VIEWS[name].has(answer)).map(
    (name): Action => ({ kind: 'run', label: VIEWS[name].label, target: target('show', { what: name }) }),
  );
  return [
    ...views,
    ...narrower(answer, saying, target('ask')),
    ...fill('As of a date', 'asOf', {
      dossier: answer.dossier.id,
      input: { command: 'ask', options: { question: saying.atAnyTime } },
    }),
    ...(canFollow && isFollowable(answer) ? [followIt(answer, saying)] : []),
    ...(canReport ? fill('Something wrong?', 'text', target('report')) : []),
  ];
}

/** One measure or one source alone, where the answer has several. */
function narrower({ figures, claims, dossier }: Answer, { only }: Sayings, target: Target): Action[] {
  const measures = new Set(figures.flatMap((group) => group.claims.flatMap(({ measure }) => measure ?? [])));
  const sources = new Set(claims.flatMap(({ originators }) => originators));
  const choices = [
    ...(measures.size > 1 ? [...measures] : []).map((id) => ({
      label: `Only ${measureName(id, dossier)}`,
      value: only({ topics: [], measures: [id], propositions: [] }, dossier.measures.get(id)?.label ?? id),
    })),
    ...(sources.size > 1 ? [...sources] : []).map((id) => ({
      label: `Only ${sourceName(id, dossier)}`,
      value: only({ sources: [id], outlets: [], compares: false }, sourceName(id, dossier)),
    })),
  ].slice(0, MOST_CHOICES);
  const { question: _, ...others } = target.input.options;
  return choices.length < 2
    ? []
    : [
        {
          kind: 'choose',
          label: 'Only …',
          target: { ...target, input: { ...target.input, options: others } },
          option: 'question',
          choices,
        },
      ];
}

function fill(label: string, option: string, target: Target): Action[] {
  const form = formFor(target.input.command, option);
  return form === null ? [] : [{ kind: 'fill', label, target, option, ...form }];
}

const written = ({ from, to }: Days) => (from === to ? from : `${from}/${to}`);

/** What names a topic, a measure or a source can be followed; a number or a date cannot. */
const isFollowable = ({ understanding: { topics, measures, sources, number, words } }: Answer) =>
  topics.length + measures.length + sources.length > 0 && number === null && words.length === 0;

const followIt = ({ dossier, understanding }: Answer, { atAnyTime }: Sayings): Action => ({
  kind: 'run',
  label: 'Follow',
  target: {
    dossier: dossier.id,
    input: { command: 'follow', options: { what: understanding.topics[0] ?? atAnyTime } },
  },
});
