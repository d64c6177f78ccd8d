/** A calendar day, `YYYY-MM-DD`, without clock time or time zone. Compares as a string. */
export type PlainDate = string & { readonly [plainDate]: true };
declare const plainDate: unique symbol;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `text` names, or `undefined` where no such day exists (2026-02-30). */
export function parsePlainDate(text: string): PlainDate | undefined {
  const parts = shape.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return text as PlainDate;
}

/** The day with these parts; a day past the month's end becomes its last day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  const lastDay = Math.min(day, daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(lastDay)}` as PlainDate;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01; negative before it. By arithmetic: `Date` is several times slower, and rules
 * look at many days. Years run from March, so that the leap day is a year's last; 146,097 days are 400
 * years (Neri and Schneider, "Euclidean affine functions and their application to calendar
 * algorithms", 2022, section 2).
 */
export function dayNumber(date: PlainDate): number {
  const month = monthOf(date);
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(date) - 1;
  return daysBefore(year) + inYear - daysTo1970;
}

/** From 0000-03-01 to 1970-01-01. */
const daysTo1970 = 719_468;

/** From 0000-03-01 to the first of March of `year`. */
function daysBefore(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** The inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): PlainDate {
  const since = days + daysTo1970;
  let year = Math.floor((since * 400) / 146_097);
  while (daysBefore(year + 1) <= since) year += 1;
  while (daysBefore(year) > since) year -= 1;
  const inYear = since - daysBefore(year);
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return fromMarch < 10
    ? plainDateOf(year, fromMarch + 3, day)
    : plainDateOf(year + 1, fromMarch - 9, day);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar months later; a day that the month lacks becomes its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  return plainDateOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, dayOf(date));
}

/** Days from `start` to `end`; negative where `end` is earlier. */
export function daysBetween(start: PlainDate, end: PlainDate): number {
  return dayNumber(end) - dayNumber(start);
}

/** Whole months from `start` to `end`, the day counted; negative where `end` is earlier. */
export function monthsBetween(start: PlainDate, end: PlainDate): number {
  if (end < start) return -monthsBetween(end, start) || 0;
  const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start);
  return addMonths(start, months) > end ? months - 1 : months;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
