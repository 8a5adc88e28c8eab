import { sameStatementKey } from '../verdicts/same.ts';
import { complete } from './complete.ts';
import { problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { FiledClaim, Records } from './records.ts';

/** What claims say of one another: one statement is one claim, and a correction corrects something. */
export function* statements(records: Records): Generator<Problem> {
  yield* saidTwice(records);
  yield* corrections(records);
  yield* additions(records);
}

function* saidTwice({ claims, head, measures }: Records): Generator<Problem> {
  if (head === null) return;
  const { defaults } = head.record;
  const measuresById = new Map(measures.sound.map(({ id, record }) => [id, record]));
  const first = new Map<string, string>();
  for (const entry of claims.sound) {
    if (entry.record.status === 'retracted') continue;
    const key = sameStatementKey(complete(entry.record, defaults, measuresById));
    if (key === null) continue;
    const twin = first.get(key);
    if (twin === undefined) first.set(key, entry.id);
    else if (twin !== entry.id)
      yield problemAt(
        entry,
        [],
        `is the same statement as ${twin} (${shared(entry.record)}): make one claim of them, with the mentions of both`,
      );
  }
}

const shared = ({ occasion }: FiledClaim) =>
  occasion === null
    ? 'originators, population, value, measure and as-of date'
    : `originators, population, value and the occasion ${occasion}`;

function* corrections({ claims }: Records): Generator<Problem> {
  const byId = new Map(claims.sound.map((entry) => [entry.id, entry.record]));
  for (const entry of claims.sound) {
    const corrected = byId.get(entry.record.supersedes ?? '');
    if (corrected !== undefined && !['superseded', 'retracted'].includes(corrected.status))
      yield problemAt(
        entry,
        ['supersedes'],
        `${corrected.id} is still ${corrected.status}: set its status to superseded, with a statusReason. A later figure supersedes nothing; leave the line out if this is one`,
      );
  }
}

function* additions({ claims, measures }: Records): Generator<Problem> {
  const accumulation = new Map(measures.sound.map(({ id, record }) => [id, record.accumulation]));
  for (const entry of claims.sound) {
    const { addsTo, measure } = entry.record;
    const counted = accumulation.get(measure ?? '');
    if (addsTo !== null && counted !== undefined && counted !== 'increment')
      yield problemAt(
        entry,
        ['addsTo'],
        `only an increment adds to a total, and ${measure} is ${counted}: leave the line out, or choose a measure with accumulation: increment`,
      );
  }
}
