import { describe, expect, it } from 'vitest';
import type { WorkingDays } from '../../../packages/core/src/rule/derivation.ts';
import { addWorkingDaysOperator } from '../../../packages/core/src/rule/operators/add-working-days.ts';
import { cutsOfLeaf } from '../../../packages/core/src/rule/threshold-search.ts';
import {
  dateOfDayNumber,
  dayNumber,
  plainDateOf,
} from '../../../packages/core/src/vocabulary/plain-date.ts';
import { apply, axisOver, known, leafOf, text } from './terms.ts';

/** Two years that follow each other, one without a calendar, and one more. Made anew for each test. */
function calendars(): WorkingDays {
  const year = { off: [], work: [] };
  return {
    years: {
      '2023': { off: ['2023-12-29'], work: ['2023-12-30'] },
      '2024': { off: ['2024-12-30', '2024-12-31'], work: [] },
      '2026': year,
    },
  };
}

const breaksOf = (position: number, ...operands: readonly (string | number | undefined)[]) =>
  addWorkingDaysOperator.breaks?.({ workingDays: calendars() }, position, operands);

const days = Array.from({ length: 1600 }, (_, at) =>
  dateOfDayNumber(dayNumber(plainDateOf(2022, 10, 1)) + at),
);

const resultOf = (from: string, count: number, workingDays: WorkingDays) =>
  addWorkingDaysOperator.apply([from, count], { workingDays });

describe('where there may be no day so many working days later', () => {
  it('is before the first and towards the last day of years that follow each other', () => {
    expect(breaksOf(0, undefined, 1)).toEqual([
      '2022-12-31',
      '2024-12-27',
      '2025-12-31',
      '2026-12-31',
    ]);
    expect(breaksOf(0, undefined, 3.5)).toEqual([
      '2022-12-31',
      '2024-12-25',
      '2025-12-31',
      '2026-12-29',
    ]);
    // More working days than the last year has.
    expect(breaksOf(0, undefined, 400)).toEqual(['2022-12-31', '2023-06-19']);
    expect(breaksOf(0, undefined, 0)).toEqual([]);
    expect(breaksOf(0, undefined, -4)).toEqual([]);
  });

  it('is from the first number on that passes the last day', () => {
    expect(breaksOf(1, '2024-12-24', undefined)).toEqual([0, 4]);
    expect(breaksOf(1, '2024-12-31', undefined)).toEqual([0, 1]);
    expect(breaksOf(1, '2025-06-01', undefined)).toEqual([0, 1]);
    expect(breaksOf(1, '2022-12-30', undefined)).toEqual([0, 1]);
    expect(breaksOf(1, '2025-12-31', undefined)).toEqual([0, 262]);
  });

  it('is not known while the other operand is not', () => {
    expect(breaksOf(0, undefined, undefined)).toBeUndefined();
    expect(breaksOf(1, undefined, undefined)).toBeUndefined();
    expect(breaksOf(0, '2024-12-24', undefined)).toBeUndefined();
    expect(breaksOf(1, undefined, 3)).toBeUndefined();
  });

  it.each([0, 1, 2, 20, 261, 400])('is told by the breaks for every day, of %i days', (count) => {
    const workingDays = calendars();
    const breaks = breaksOf(0, undefined, count) ?? [];
    const changes = days.filter((day, at) => {
      const [now, before] = [day, days[at - 1] ?? day].map(
        (each) => resultOf(each, count, workingDays) !== undefined,
      );
      return now !== before;
    });
    expect(breaks).toEqual(expect.arrayContaining(changes));
  });
});

describe('a day so many working days later, compared', () => {
  const limit = text('2024-02-01');

  it('is cut where it passes a day or ceases to be, along the first day', () => {
    const workingDays = calendars();
    const ends = [dayNumber(plainDateOf(2022, 12, 1)), dayNumber(plainDateOf(2027, 1, 9))] as const;
    const axis = axisOver(known({ count: 3 }, workingDays), 'from', ends, {
      valueAt: dateOfDayNumber,
    });
    const leaf = leafOf(apply('add-working-days', 'from', 'count'), 'lessThan', limit);
    const cuts = cutsOfLeaf(leaf, axis)?.map(dateOfDayNumber);
    // On the 29th of January three days later is the first day of February.
    expect(cuts).toEqual(
      expect.arrayContaining([
        '2022-12-31',
        '2024-01-29',
        '2024-12-25',
        '2025-12-31',
        '2026-12-29',
      ]),
    );
    expect(cuts?.length).toBeLessThan(13);
  });

  it('is cut where it passes a day or ceases to be, along their number', () => {
    const axis = axisOver(known({ from: '2024-01-01' }, calendars()), 'count', [-5, 400]);
    const leaf = leafOf(apply('add-working-days', 'from', 'count'), 'lessThan', limit);
    expect(cutsOfLeaf(leaf, axis)).toEqual([-5, 0, 1, 23, 24, 260, 261]);
  });

  it('is not searched for where both move', () => {
    const from = apply('add-days', 'start', 'count');
    const axis = axisOver(known({ start: '2024-01-01' }, calendars()), 'count', [-5, 400]);
    const leaf = leafOf(apply('add-working-days', from, 'count'), 'lessThan', limit);
    expect(cutsOfLeaf(leaf, axis)).toBeUndefined();
  });
});
