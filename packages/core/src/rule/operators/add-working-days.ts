import {
  addDays,
  type PlainDate,
  plainDateOf,
  weekdayOf,
  yearOf,
} from '../../vocabulary/plain-date.ts';
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
  apply: (operands, world) => after(dateAt(operands, 0), numberAt(operands, 1), world),
  direction: () => 1,
  breaks: (world, position, operands) => {
    if (operands[1 - position] === undefined) return undefined;
    return position === 0
      ? breaksOfDay(Math.trunc(numberAt(operands, 1)), world)
      : [0, countUntilUnknown(dateAt(operands, 0), world) + 1];
  },
  examples: [{ of: ['2026-10-10', 0], gives: '2026-10-10' }],
};

function after(date: PlainDate, count: number, world: World): PlainDate | undefined {
  if (count < 0) return undefined;
  let day = date;
  for (let left = Math.trunc(count); left > 0; ) {
    day = addDays(day, 1);
    const works = isWorked(day, world);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return day;
}

function isWorked(day: PlainDate, { workingDays }: World): boolean | undefined {
  const calendar = workingDays.years[String(yearOf(day))];
  if (calendar === undefined) return undefined;
  return calendar.work.includes(day) || (weekdayOf(day) <= 5 && !calendar.off.includes(day));
}

/** How many working days follow before a day without a calendar. */
function countUntilUnknown(date: PlainDate, world: World): number {
  let count = 0;
  for (let day = addDays(date, 1); ; day = addDays(day, 1)) {
    const works = isWorked(day, world);
    if (works === undefined) return count;
    if (works) count += 1;
  }
}

/** For each run of years with calendars: the first day with a result, and the first without again. */
function breaksOfDay(count: number, world: World): readonly PlainDate[] {
  if (count <= 0) return [];
  const years = Object.keys(world.workingDays.years).map(Number);
  return years
    .filter((year) => !years.includes(year + 1))
    .flatMap((year) => {
      let day = plainDateOf(year, 12, 31);
      for (let left = count; left > 0; ) {
        const works = isWorked(day, world);
        if (works === undefined) return [];
        if (works) left -= 1;
        day = addDays(day, -1);
      }
      let first = year;
      while (years.includes(first - 1)) first -= 1;
      return [plainDateOf(first - 1, 12, 31), addDays(day, 1)];
    });
}
