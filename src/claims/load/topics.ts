import { widerMeasures } from '../figures/wider-measures.ts';
import type { Topic } from '../record/topic.ts';
import { problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';

/** Discord takes 25 subcommands a command; these stay when the commands have theirs. */
const MOST_TOPICS = 14;

/** Topics are how people get to measures and propositions, and to the claims that are filed under them. */
export function* topics(records: Records): Generator<Problem> {
  yield* listed(records);
  yield* filed(records);
}

function* listed({ topics, measures, propositions }: Records): Generator<Problem> {
  const listed = new Set(topics.sound.flatMap(({ record }) => record.measures));
  const unsound = topics.sound.length < topics.ids.length;
  for (const entry of measures.sound)
    if (!listed.has(entry.id) && !unsound)
      yield problemAt(
        entry,
        ['id'],
        'is a measure of no topic: list it under the measures of one',
        'warning',
      );

  const byId = new Map(topics.sound.map(({ id, record }) => [id, record]));
  for (const entry of propositions.sound) {
    const topic = byId.get(entry.record.topic);
    if (topic !== undefined && !topic.propositions.includes(entry.id))
      yield problemAt(
        entry,
        ['topic'],
        `${topic.id} does not list ${entry.id} under its propositions: add it there`,
      );
  }

  const beyond = topics.sound[MOST_TOPICS];
  if (beyond === undefined) return;
  const message = `is topic ${MOST_TOPICS + 1} of ${topics.sound.length}: Discord's command shows the first ${MOST_TOPICS}, so join topics that belong together`;
  yield problemAt(beyond, [], message, 'warning');
}

/** Who asks for a topic is shown its measures and their parts: a figure of any other would never be seen there. */
function* filed({ claims, topics, measures }: Records): Generator<Problem> {
  const known = new Map(measures.sound.map(({ id, record }) => [id, record]));
  const shownUnder = (topic: Topic, measure: string) =>
    [measure, ...widerMeasures(measure, known)].some((id) => topic.measures.includes(id));
  for (const entry of claims.sound) {
    const { measure } = entry.record;
    const topic = topics.sound.find(({ id }) => id === entry.record.topic)?.record;
    if (measure === null || topic === undefined || !known.has(measure) || shownUnder(topic, measure))
      continue;
    const other = topics.sound.find(({ record }) => shownUnder(record, measure));
    const cure = other === undefined ? '' : `, or move the claim to claims/${other.id}.yaml`;
    yield problemAt(
      entry,
      ['measure'],
      `${measure} is no measure of ${topic.id}, nor a part of one: list it under the measures of that topic in dossier.yaml${cure}`,
    );
  }
}
