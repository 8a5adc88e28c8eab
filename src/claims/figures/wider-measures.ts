import type { Measure } from '../record/measure.ts';

type Measures = ReadonlyMap<string, Measure>;

const known = new WeakMap<Measures, Map<string, ReadonlySet<string>>>();

/** Every measure that contains this one: what it is part of, what it adds up to, and so on upwards. */
export function widerMeasures(id: string, measures: Measures): ReadonlySet<string> {
  const ofThese = known.get(measures) ?? new Map<string, ReadonlySet<string>>();
  known.set(measures, ofThese);
  const wider = ofThese.get(id) ?? climb(id, measures);
  ofThese.set(id, wider);
  return wider;
}

function climb(id: string, measures: Measures): ReadonlySet<string> {
  const wider = new Set([id]);
  // A set grows while it is walked, so that this reaches what lies above what lies above.
  for (const at of wider) {
    const whole = measures.get(at)?.partOf;
    if (whole) wider.add(whole);
    for (const sum of measures.values()) if (sum.sumOf.includes(at)) wider.add(sum.id);
  }
  wider.delete(id);
  return wider;
}
