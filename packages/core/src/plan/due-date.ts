import type { Duration } from '../guide/entry.ts';
import { addDays, addMonths, type PlainDate, yearOf } from '../vocabulary/plain-date.ts';
import { addWorkingDays, type Calendars, workingDayFrom } from './working-days.ts';

export interface DueDate {
  readonly date: PlainDate;
  /** The last day by plain counting, where it was a rest day. */
  readonly movedFrom: PlainDate | null;
  /** Some day that was counted lies in a year without a published calendar. */
  readonly approximate: boolean;
}

/**
 * The last day of a period that begins with `anchor`. The anchor day is not counted; a period of
 * months or years ends on the same day of the last month, or on its last day; a last day that is a
 * rest day gives way to the next working day, unless the rule says that it "stays".
 * Source: Civil Code of China, articles 201 to 203 (in force since 2021-01-01).
 */
export function dueDate(
  anchor: PlainDate,
  within: Duration,
  calendars: Calendars,
  restDay: 'moves' | 'stays' = 'moves',
): DueDate {
  const last = lastDay(anchor, within, calendars);
  if (restDay === 'stays' && within['working-days'] === undefined) {
    return { date: last, movedFrom: null, approximate: false };
  }
  const date = workingDayFrom(calendars, last);
  return {
    date,
    movedFrom: date === last ? null : last,
    approximate: !isKnown(calendars, within['working-days'] === undefined ? last : anchor, date),
  };
}

function lastDay(anchor: PlainDate, within: Duration, calendars: Calendars): PlainDate {
  if (within['working-days'] !== undefined) {
    return addWorkingDays(calendars, anchor, within['working-days']);
  }
  const months = (within.years ?? 0) * 12 + (within.months ?? 0);
  return addDays(addMonths(anchor, months), within.days ?? 0);
}

function isKnown(calendars: Calendars, first: PlainDate, last: PlainDate): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    if (!calendars.has(year)) return false;
  }
  return true;
}
