import type { CalendarYear } from '../guide/guide.ts';
import { addDays, type PlainDate, weekdayOf, yearOf } from '../vocabulary/plain-date.ts';

/** Official calendars by year. A year that is absent, or not published, is not known. */
export type Calendars = ReadonlyMap<number, CalendarYear>;

export function calendarsOf(years: readonly CalendarYear[]): Calendars {
  return new Map(
    years.filter((year) => year.status === 'published').map((year) => [year.year, year]),
  );
}

/**
 * Monday to Friday that is no official holiday, or a make-up working day. In a year without a
 * published calendar only the weekend is known to rest: look whether `calendars` has the year.
 */
export function isWorkingDay(calendars: Calendars, date: PlainDate): boolean {
  const calendar = calendars.get(yearOf(date));
  if (calendar?.work.includes(date)) return true;
  return weekdayOf(date) <= 5 && !(calendar?.off.includes(date) ?? false);
}

/** `date` itself where it is a working day, else the next one. */
export function workingDayFrom(calendars: Calendars, date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkingDay(calendars, day)) day = addDays(day, 1);
  return day;
}

/** The `count`th working day after `date`; `date` itself is not counted. */
export function addWorkingDays(calendars: Calendars, date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendars, day)) counted += 1;
  }
  return day;
}
