import { problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';

/** Discord takes 25 subcommands a command; these stay when the commands have theirs. */
const MOST_TOPICS = 14;

/** Topics are how people get to measures and propositions. */
export function* topics({ topics, measures, propositions }: Records): Generator<Problem> {
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
