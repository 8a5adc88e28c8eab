import type { Dossier } from '../../claims/record/dossier.ts';
import { measureName, midSentence } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import { sourceName } from '../../claims/words/speaker.ts';
import type { Filter } from './filter.ts';

/** "casualties", "killed, from NIS", "everything". */
export function filterInWords({ topics, measures, sources }: Filter, dossier: Dossier): string {
  const subjects = [
    ...topics.map((id) => midSentence(dossier.topics.get(id)?.label ?? id)),
    ...measures.map((id) => measureName(id, dossier)),
  ];
  const who = sources.map((id) => sourceName(id, dossier));
  if (subjects.length === 0 && who.length === 0) return 'everything';
  if (who.length === 0) return listInWords(subjects);
  return `${subjects.length === 0 ? 'everything' : listInWords(subjects)}, from ${listInWords(who, 'or')}`;
}
