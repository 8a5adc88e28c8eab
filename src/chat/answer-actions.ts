import type { Days } from '../claims/record/day.ts';
import { sourceName } from '../claims/words/speaker.ts';
import type { Answer } from '../query/answer/answer.ts';
import type { Action, Target } from './action.ts';
import { formFor } from './forms.ts';
import { MOST_PACKED, pack } from './pack.ts';
import { VIEW_NAMES, VIEWS } from './views/index.ts';

/** A menu longer than this is none; Discord takes no more. */
const MOST_CHOICES = 25;

/** What there is to click for, besides a closer look. */
export interface Offered {
  readonly canReport: boolean;
  readonly canFollow: boolean;
}

/** What can be done with an answer. A question too long to fit into a click offers nothing. */
export function answerActions(
  answer: Answer,
  asOf: Days | null,
  { canReport, canFollow }: Offered,
): Action[] {
  if (answer.claims.length === 0) return [];
  const question = shortQuestion(answer);
  const common = { question, ...(asOf && { asOf: written(asOf) }) };
  const target = (command: string, more: Record<string, string> = {}): Target => ({
    dossier: answer.dossier.id,
    input: { command, options: { ...common, ...more } },
  });
  const views = VIEW_NAMES.filter((name) => VIEWS[name].has(answer)).map(
    (name): Action => ({ kind: 'run', label: VIEWS[name].label, target: target('show', { what: name }) }),
  );
  const actions: Action[] = [
    ...views,
    ...narrower(answer, question, target('ask')),
    ...fill('As of a date', 'asOf', {
      dossier: answer.dossier.id,
      input: { command: 'ask', options: { question } },
    }),
    ...(canFollow && isFollowable(answer) ? [followIt(answer, question)] : []),
    ...(canReport ? fill('Something wrong?', 'text', target('report')) : []),
  ];
  return actions.filter((action) => pack(action.target, MOST_PACKED) !== null);
}

/** One measure or one source alone, where the answer has several. */
function narrower({ figures, claims, dossier }: Answer, question: string, target: Target): Action[] {
  const measures = new Set(figures.flatMap((group) => group.claims.map(({ measure }) => measure ?? '')));
  const sources = new Set(claims.flatMap(({ originators }) => originators));
  const choices = [
    ...(measures.size > 1 ? [...measures] : []).flatMap((id) => {
      const label = dossier.measures.get(id)?.label;
      return label === undefined ? [] : [{ label: `Only ${label}`, value: label }];
    }),
    ...(sources.size > 1 ? [...sources] : []).map((id) => ({
      label: `Only ${sourceName(id, dossier)}`,
      value: `${question} ${sourceName(id, dossier)}`,
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

/** A question that is long is said again by the names of what it was read as. */
function shortQuestion({ input, understanding, dossier }: Answer): string {
  const assumed = understanding.assumedTopic;
  const typed = `${assumed === null ? '' : `${assumed} `}${input.trim()}`;
  if (typed.length <= 40) return typed;
  const { topics, measures, sources, outlets } = understanding;
  const names = [
    ...topics,
    ...measures.map((id) => dossier.measures.get(id)?.label ?? id),
    ...[...new Set([...sources, ...outlets])].map((id) => sourceName(id, dossier)),
  ];
  return names.length > 0 ? names.join(' ') : typed;
}

const written = ({ from, to }: Days) => (from === to ? from : `${from}/${to}`);

/** What names a topic, a measure or a source can be followed; a number or a date cannot. */
const isFollowable = ({ understanding: { topics, measures, sources, number, words } }: Answer) =>
  topics.length + measures.length + sources.length > 0 && number === null && words.length === 0;

const followIt = ({ dossier, understanding }: Answer, question: string): Action => ({
  kind: 'run',
  label: 'Follow',
  target: {
    dossier: dossier.id,
    input: { command: 'follow', options: { what: understanding.topics[0] ?? question } },
  },
});
