import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  monthOf,
  monthsBetween,
  type PlainDate,
  parsePlainDate,
  plainDateOf,
  weekdayOf,
  yearOf,
} from '../../../packages/core/src/vocabulary/plain-date.ts';

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) throw new Error(`no such day: ${text}`);
  return parsed;
}

const early = Temporal.PlainDate.from('1900-01-01');

/** Any day of 1900 to 2199, month ends and leap days drawn often. */
const anyDay: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.integer({ min: 0, max: 109_571 }).map((days) => day(early.add({ days }).toString())),
  fc
    .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => plainDateOf(year, month, 31)),
  fc.integer({ min: 1900, max: 2199 }).map((year) => plainDateOf(year, 2, 29)),
);

describe('plain dates agree with Temporal', () => {
  test('on which texts name a day', () => {
    const part = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(14), part(33), (year, month, date) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${date}`;
        expect(parsePlainDate(text)).toBe(temporalDay(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('on the days before and after', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString());
      }),
    );
  });

  test('on the months before and after, the last day standing in for a day that is not there', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        expect(addMonths(date, months)).toBe(
          Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('on the days between two', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (start, end) => {
        expect(daysBetween(start, end)).toBe(
          Temporal.PlainDate.from(start).until(end, { largestUnit: 'day' }).days,
        );
      }),
    );
  });

  // Not by `until`: from 31 August to 30 June it counts a month less than adding months reaches.
  test('on the whole months that can be added before a later day is passed', () => {
    const pair = fc.tuple(anyDay, fc.integer({ min: 0, max: 20_000 }));
    fc.assert(
      fc.property(pair, ([start, days]) => {
        const end = addDays(start, days);
        const months = monthsBetween(start, end);
        const passed = [months, months + 1].map((count) => {
          const reached = Temporal.PlainDate.from(start).add({ months: count });
          return Temporal.PlainDate.compare(reached, end) > 0;
        });
        expect(passed).toEqual([false, true]);
      }),
      { numRuns: 2000 },
    );
  });

  test('on the weekday, the parts and the length of the month', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const oracle = Temporal.PlainDate.from(date);
        expect([weekdayOf(date), yearOf(date), monthOf(date), dayOf(date)]).toEqual([
          oracle.dayOfWeek,
          oracle.year,
          oracle.month,
          oracle.day,
        ]);
        expect(daysInMonth(yearOf(date), monthOf(date))).toBe(oracle.daysInMonth);
      }),
    );
  });

  test('on which of two comes first, compared as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(Temporal.PlainDate.compare(a, b) < 0);
      }),
    );
  });
});

describe('plain dates', () => {
  test.each([
    '2026-02-29',
    '2026-02-30',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '+2026-01-01',
    '２０２６-01-01',
    '0000-01-01',
    '',
  ])('do not accept "%s"', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
  });

  test('know the leap days of 2000 and 2024', () => {
    expect([parsePlainDate('2000-02-29'), parsePlainDate('2024-02-29')]).toEqual([
      '2000-02-29',
      '2024-02-29',
    ]);
  });

  test('count days from 1970 and back', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
      }),
    );
  });

  test('stay in the year 1 to 99, where the Date of JavaScript means 1901 to 1999', () => {
    expect(addDays(day('0099-12-31'), 1)).toBe('0100-01-01');
    expect(daysBetween(day('0001-01-01'), day('0001-02-01'))).toBe(31);
  });

  test('count months backwards as they count them forwards', () => {
    expect(monthsBetween(day('2026-03-31'), day('2026-02-28'))).toBe(-1);
    fc.assert(
      fc.property(anyDay, anyDay, (start, end) => {
        expect(monthsBetween(start, end) + monthsBetween(end, start)).toBe(0);
      }),
    );
  });
});

function temporalDay(text: string): string | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
