import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { saidInWords } from '../claims/words/said.ts';
import { namesOf } from '../claims/words/speaker.ts';
import { counted } from '../query/answer/counts.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';
import type { Action, Target } from './action.ts';
import { documentLinks } from './document-links.ts';
import { formFor } from './forms.ts';
import type { Block, Line, Reply } from './reply.ts';

const NEWEST = 5;
const EXAMPLES = 3;

/** What there is to ask, and what is newest: the page that a platform shows of the desk itself. */
export function homeReply(indexes: readonly DossierIndex[], canFollow = false): Reply {
  const several = indexes.length > 1;
  const summary = several
    ? `${counted(indexes.length, 'dossier')}: who says what, as of when, and where they disagree.`
    : 'Who says what, as of when, and where they disagree.';
  return {
    to: 'asker',
    summary,
    blocks: [{ kind: 'lead', text: summary }, ...indexes.flatMap(about)],
    actions: indexes.flatMap(({ dossier }) => [
      ...ways(dossier, several),
      ...(canFollow ? follows(dossier, several) : []),
    ]),
  };
}

function about({ dossier, claims }: DossierIndex): Block[] {
  const stated = claims.flatMap(({ id, status }) => {
    const claim = dossier.claims.get(id);
    return claim !== undefined && status === 'current' ? [claim] : [];
  });
  const examples = [...dossier.topics.values()]
    .slice(0, EXAMPLES)
    .map(({ id, label }) => ({ type: id, brings: label }));
  return [
    {
      kind: 'list',
      title: `${dossier.title}: newest`,
      entries: stated
        .slice(0, NEWEST)
        .map((claim) => ({ title: [claim.statement], detail: whoAndWhere(claim, dossier) })),
    },
    {
      kind: 'examples',
      title: 'How to ask',
      command: dossier.command,
      examples: [...examples, { type: 'help', brings: 'Everything else that can be asked' }],
    },
  ];
}

function whoAndWhere(claim: Claim, dossier: Dossier): Line {
  const links = documentLinks(claim, dossier).flatMap((link) => ['; ', link]);
  return [`${namesOf(claim, dossier)}, ${saidInWords(claim, 'short')}`, ...links];
}

const namer =
  (command: string, several: boolean) =>
  (label: string): string =>
    several ? `${command}: ${label}` : label;

/** To be told in direct messages, and what one is told there. */
function follows({ id, command }: Dossier, several: boolean): Action[] {
  const named = namer(command, several);
  const form = formFor('follow', 'what');
  const target = (name: string): Target => ({ dossier: id, input: { command: name, options: {} } });
  return [
    ...(form === null
      ? []
      : [
          {
            kind: 'fill' as const,
            label: named('Follow …'),
            target: target('follow'),
            option: 'what',
            ...form,
          },
        ]),
    { kind: 'run', label: named('What I follow'), target: target('following') },
    { kind: 'run', label: named('Unfollow all'), target: target('unfollow') },
  ];
}

/** Every topic asks for itself; last, a form for everything else. */
function ways({ id, command, topics }: Dossier, several: boolean): Action[] {
  const named = namer(command, several);
  const asks = [...topics.values()].map(
    (topic): Action => ({
      kind: 'run',
      label: named(topic.label),
      target: { dossier: id, input: { command: 'ask', options: { question: topic.id } } },
    }),
  );
  return [
    ...asks,
    {
      kind: 'fill',
      label: named('Ask …'),
      title: 'Ask',
      target: { dossier: id, input: { command: 'ask', options: {} } },
      option: 'question',
      field: {
        label: 'Question',
        hint: 'killed; who said 4000; what does NIS say',
        lines: 'one',
        longest: 200,
      },
    },
  ];
}
