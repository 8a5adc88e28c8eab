import { isNumberless, QUALIFIER_WORDS, type Qualifier } from './qualifier.ts';

/** What is wrong between the fields of one claim, each of which is right by itself. */
export interface Slip {
  readonly field: string;
  readonly message: string;
  /** The ids of these records are what may be written instead. */
  readonly choose?: 'measure' | 'proposition';
}

/** Runs on records that are wrong in other ways, too: a field may be of any type. */
type Unsure = Readonly<Record<string, unknown>>;

export function* slips(claim: Unsure): Generator<Slip> {
  if (claim.kind === 'figure') yield* inFigure(claim);
  if (claim.kind === 'position') yield* inPosition(claim);
  yield* inRange(claim);
  if (['held', 'superseded', 'retracted'].includes(String(claim.status)) && !isGiven(claim.statusReason))
    yield {
      field: 'statusReason',
      message: `a ${claim.status} claim needs its reason: write why in a sentence`,
    };
}

function* inFigure({ measure, value, min, max, qualifier }: Unsure): Generator<Slip> {
  if (!isGiven(measure))
    yield { field: 'measure', message: 'a figure needs the measure it counts', choose: 'measure' };
  const printed = [value, min, max].some(isGiven);
  const word = isNumberless(qualifier as Qualifier | null) ? qualifier : null;
  if (!printed && word === null)
    yield {
      field: 'value',
      message: `a figure needs its number: write value, for example value: 300, or min and max; where none is printed, a qualifier that says how many: ${WORDS}`,
    };
  if (printed && word !== null)
    yield {
      field: 'qualifier',
      message: `"${word}" says how many where no number is printed: leave it out, or leave out value, min and max`,
    };
  if (qualifier === 'between' && isGiven(value) && !isGiven(min))
    yield { field: 'qualifier', message: '"between" needs two numbers: write them as min and max' };
}

const WORDS = QUALIFIER_WORDS.filter(isNumberless).join(', ');

function* inPosition({ proposition, stance }: Unsure): Generator<Slip> {
  if (!isGiven(proposition))
    yield {
      field: 'proposition',
      message: 'a position needs the proposition it is on',
      choose: 'proposition',
    };
  if (!isGiven(stance))
    yield { field: 'stance', message: 'a position needs its stance: write asserts, denies or open' };
}

function* inRange({ value, min, max }: Unsure): Generator<Slip> {
  if (isGiven(min) !== isGiven(max))
    yield {
      field: 'min',
      message: 'min and max go together: give both, or write "at least" or "at most" with a value',
    };
  if (isNumber(min) && isNumber(max) && min > max)
    yield { field: 'min', message: `min ${min} is greater than max ${max}: swap them` };
  if (isNumber(value) && isNumber(min) && value < min)
    yield { field: 'value', message: `value ${value} lies below min ${min}: correct one of them` };
  if (isNumber(value) && isNumber(max) && value > max)
    yield { field: 'value', message: `value ${value} lies above max ${max}: correct one of them` };
}

const isGiven = (field: unknown): boolean => field !== null && field !== undefined;
const isNumber = (field: unknown): field is number => typeof field === 'number';
