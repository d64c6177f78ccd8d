import {
  addDays,
  type PlainDate,
  plainDateOf,
  weekdayOf,
  yearOf,
} from '../../vocabulary/plain-date.ts';
import type { WorkingDays } from '../derivation.ts';
import type { DerivedOperator, World } from '../derived-operator.ts';
import { dateAt, numberAt } from '../operand.ts';

/**
 * That many working days after the day, which itself is not counted; a fraction is cut off, and with
 * none the day stays. There is no result where a day on the way lies in a year whose official
 * calendar is not given, nor for a negative number.
 */
export const addWorkingDaysOperator: DerivedOperator = {
  name: 'add-working-days',
  takes: ['date', 'number'],
  gives: 'date',
  apply: (operands, world) => dayAfter(dateAt(operands, 0), numberAt(operands, 1), world),
  direction: () => 1,
  breaks: (world, position, operands) => {
    if (operands[1 - position] === undefined) return undefined;
    return position === 0
      ? breaksOfDay(Math.trunc(numberAt(operands, 1)), world)
      : [0, following(dateAt(operands, 0), world).length + 1];
  },
  examples: [{ of: ['2026-10-10', 0], gives: '2026-10-10' }],
};

function dayAfter(date: PlainDate, count: number, world: World): PlainDate | undefined {
  const whole = Math.trunc(count);
  if (count < 0) return undefined;
  return whole === 0 ? date : following(date, world)[whole - 1];
}

/** For each run of years: the first day with a result, and the first without again. */
function breaksOfDay(count: number, { workingDays }: World): readonly PlainDate[] {
  return runsOf(workingDays).flatMap(({ before, days }) => {
    const first = days[days.length - count];
    return first === undefined ? [] : [before, first];
  });
}

/** The working days after `date`, up to the first day whose year has no calendar. */
function following(date: PlainDate, { workingDays }: World): readonly PlainDate[] {
  // After the last day of a run there is none.
  const run = runsOf(workingDays).findLast(({ before }) => before <= date);
  if (run === undefined) return [];
  let low = 0;
  let high = run.days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((run.days[middle] ?? date) > date) high = middle;
    else low = middle + 1;
  }
  return run.days.slice(low);
}

/** Years that follow each other; in order of time, as the keys of an object that are numbers are. */
interface Run {
  /** The day before its first. */
  readonly before: PlainDate;
  readonly days: readonly PlainDate[];
}

const known = new WeakMap<WorkingDays, readonly Run[]>();

function runsOf(workingDays: WorkingDays): readonly Run[] {
  const runs = known.get(workingDays) ?? findRuns(workingDays);
  known.set(workingDays, runs);
  return runs;
}

function findRuns({ years }: WorkingDays): readonly Run[] {
  const given = Object.keys(years).map(Number);
  return given
    .filter((year) => !given.includes(year - 1))
    .map((first) => {
      const before = plainDateOf(first - 1, 12, 31);
      const days: PlainDate[] = [];
      let day = addDays(before, 1);
      for (let calendar = years[String(first)]; calendar !== undefined; ) {
        const works = weekdayOf(day) <= 5 && !calendar.off.includes(day);
        if (works || calendar.work.includes(day)) days.push(day);
        day = addDays(day, 1);
        calendar = years[String(yearOf(day))];
      }
      return { before, days };
    });
}
