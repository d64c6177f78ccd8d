import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDate } from '../../../packages/core/src/plan/due-date.ts';
import { addWorkingDays, isWorkingDay } from '../../../packages/core/src/plan/working-days.ts';
import { addDays } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { day, officialCalendars } from './official-calendars.ts';

const calendars = officialCalendars();

describe('working days', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('are as many in %i as officially counted', (year, expected) => {
    let count = 0;
    for (let date = day(`${year}-01-01`); date <= day(`${year}-12-31`); date = addDays(date, 1)) {
      if (isWorkingDay(calendars, date)) count += 1;
    }
    expect(count).toBe(expected);
  });

  // The worked examples of the calendar's fact sheet: the first day is not counted.
  it.each([
    ['2025-09-15', 20, '2025-10-17'],
    ['2025-09-15', 40, '2025-11-14'],
    ['2025-09-15', 7, '2025-09-24'],
    ['2026-02-02', 20, '2026-03-06'],
    ['2026-02-02', 7, '2026-02-11'],
    ['2026-09-14', 20, '2026-10-16'],
    ['2024-09-10', 20, '2024-10-14'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkingDays(calendars, day(from), count)).toBe(expected);
  });

  it('counts a make-up Sunday and skips a holiday Monday', () => {
    expect(isWorkingDay(calendars, day('2026-09-20'))).toBe(true);
    expect(isWorkingDay(calendars, day('2026-10-05'))).toBe(false);
  });
});

describe('due dates', () => {
  it('do not count the first day', () => {
    expect(dueDate(day('2026-11-23'), { days: 1 }, calendars).date).toBe('2026-11-24');
  });

  it('move from a Saturday to Monday', () => {
    expect(dueDate(day('2026-11-20'), { days: 15 }, calendars)).toEqual({
      date: '2026-12-07',
      movedFrom: '2026-12-05',
      approximate: false,
    });
  });

  it('move over a whole holiday to the next working day', () => {
    expect(dueDate(day('2026-09-16'), { days: 15 }, calendars).date).toBe('2026-10-08');
  });

  it('stay on a make-up working Saturday', () => {
    expect(dueDate(day('2026-09-25'), { days: 15 }, calendars)).toEqual({
      date: '2026-10-10',
      movedFrom: null,
      approximate: false,
    });
  });

  it('end months on the last day where the month lacks the day', () => {
    expect(dueDate(day('2025-10-31'), { months: 1 }, calendars)).toEqual({
      date: '2025-12-01',
      movedFrom: '2025-11-30',
      approximate: false,
    });
  });

  it('are approximate beyond the published calendars', () => {
    expect(dueDate(day('2026-12-20'), { days: 60 }, calendars).approximate).toBe(true);
    expect(dueDate(day('2026-12-20'), { 'working-days': 20 }, calendars).approximate).toBe(true);
    expect(dueDate(day('2026-11-02'), { days: 30 }, calendars).approximate).toBe(false);
  });

  it('never fall on a rest day, nor before the plain last day', () => {
    const known = fc
      .integer({ min: 0, max: 900 })
      .map((offset) => addDays(day('2024-01-01'), offset));
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 120 }), (anchor, days) => {
        const { date, movedFrom } = dueDate(anchor, { days }, calendars);
        expect(isWorkingDay(calendars, date)).toBe(true);
        const plain = addDays(anchor, days);
        expect(movedFrom ?? date).toBe(plain);
        for (let rest = plain; rest < date; rest = addDays(rest, 1)) {
          expect(isWorkingDay(calendars, rest)).toBe(false);
        }
      }),
    );
  });
});
