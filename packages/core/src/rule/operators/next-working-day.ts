import {
  addDays,
  type PlainDate,
  plainDateOf,
  weekdayOf,
  yearOf,
} from '../../vocabulary/plain-date.ts';
import type { DerivedOperator, World } from '../derived-operator.ts';
import { dateAt } from '../operand.ts';

/**
 * The day itself where people work on it, else the next one on which they do. There is no result
 * where a day on the way lies in a year whose official calendar is not given.
 */
export const nextWorkingDay: DerivedOperator = {
  name: 'next-working-day',
  takes: ['date'],
  gives: 'date',
  apply: (operands, world) => workingDayFrom(dateAt(operands, 0), world),
  direction: () => 1,
  breaks: (world) =>
    Object.keys(world.workingDays.years).flatMap((year) => {
      let last = plainDateOf(Number(year), 12, 31);
      while (workingDayFrom(last, world) === undefined && yearOf(last) === Number(year)) {
        last = addDays(last, -1);
      }
      return [
        plainDateOf(Number(year), 1, 1),
        addDays(last, 1),
        plainDateOf(Number(year) + 1, 1, 1),
      ];
    }),
  examples: [],
};

function workingDayFrom(date: PlainDate, { workingDays }: World): PlainDate | undefined {
  for (let day = date; ; day = addDays(day, 1)) {
    const calendar = workingDays.years[String(yearOf(day))];
    if (calendar === undefined) return undefined;
    if (calendar.work.includes(day)) return day;
    if (weekdayOf(day) <= 5 && !calendar.off.includes(day)) return day;
  }
}
