import { mostlyHolds, type Story } from '../index/story.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Intent, Understanding } from './understanding.ts';

type Read = Pick<
  Understanding,
  | 'topics'
  | 'measures'
  | 'propositions'
  | 'sources'
  | 'outlets'
  | 'documents'
  | 'number'
  | 'words'
  | 'compares'
  | 'stance'
>;

/** What kind of answer is asked for; the most specific reading wins. */
export function intentOf(read: Read, cues: ReadonlySet<Cue>, story: Story): Intent {
  const { topics, measures, propositions, number, words } = read;
  const hasSubject = topics.length + measures.length + propositions.length > 0;
  const hasVoice = read.sources.length + read.outlets.length > 0;
  if (cues.has('timeline')) return 'timeline';
  if (number !== null) return cues.has('origin') ? 'sources' : 'number';
  if (cues.has('origin')) return 'sources';
  if (read.stance !== null) return 'positions';
  if (propositions.length > 0) return 'positions';
  if (measures.length > 0) return 'figures';
  if (topics.length > 0) return mostlyHolds(topics, story);
  if (read.compares) return 'figures';
  if (words.length > 0) return 'statements';
  if (!hasSubject && (hasVoice || read.documents.length > 0)) return 'sources';
  return 'figures';
}
