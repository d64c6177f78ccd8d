import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { WorkingDays } from '../../../packages/core/src/rule/derivation.ts';
import { addWorkingDaysOperator } from '../../../packages/core/src/rule/operators/add-working-days.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';
import {
  addDays,
  type PlainDate,
  parsePlainDate,
  weekdayOf,
} from '../../../packages/core/src/vocabulary/plain-date.ts';
import { upTo } from './drawn-rules.ts';

/** The official calendars, as the guides hold them. */
const workingDays: WorkingDays = {
  years: Object.fromEntries(
    [2024, 2025, 2026].map((year) => [
      String(year),
      parse(
        readFileSync(new URL(`../../../guides/calendars/${year}.yaml`, import.meta.url), 'utf8'),
        { schema: 'failsafe' },
      ),
    ]),
  ),
};

/** `made` is the day so many working days after `from`, and `late` whether it is past `limit`. */
function rulesWith(limit: string, days: WorkingDays = workingDays): RuleSet {
  const compiled = compileRules({
    facts: {
      from: { kind: 'date', min: '2023-12-01', max: '2027-02-01' },
      count: { kind: 'integer', min: -2, max: 60 },
    },
    derived: {
      made: {
        declaration: { kind: 'date' },
        expression: { 'add-working-days': ['from', 'count'] },
      },
    },
    rules: [
      {
        id: 'late',
        conditions: { all: [{ fact: 'made', operator: 'greaterThan', value: limit }] },
      },
    ],
    workingDays: days,
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.value;
}

const dayAfter = (from: string, count: number, rules = rulesWith('2026-03-06')) =>
  rules.derive({ from, count }).made;

describe('the day so many working days later', () => {
  // Worked by hand on the official calendars, beside them in the fact base.
  test.each([
    ['2025-09-15', 20, '2025-10-17'],
    ['2025-09-15', 40, '2025-11-14'],
    ['2025-09-15', 7, '2025-09-24'],
    ['2026-02-02', 20, '2026-03-06'],
    ['2026-02-02', 7, '2026-02-11'],
    ['2026-09-14', 20, '2026-10-16'],
    ['2024-09-10', 20, '2024-10-14'],
  ])('%s and %i is %s', (from, count, day) => {
    expect(dayAfter(from, count)).toBe(day);
  });

  test('is the day itself with none, and nothing with fewer', () => {
    expect(dayAfter('2026-10-04', 0)).toBe('2026-10-04');
    expect(dayAfter('2026-10-04', -1)).toBeUndefined();
    const { apply } = addWorkingDaysOperator;
    expect(apply(['2026-10-10', 0.5], { workingDays })).toBe('2026-10-10');
    expect(apply(['2026-10-10', -0.5], { workingDays })).toBeUndefined();
  });

  test('is nothing where a year on the way has no calendar', () => {
    expect(dayAfter('2026-12-31', 1)).toBeUndefined();
    expect(dayAfter('2026-12-02', 20)).toBe('2026-12-30');
    expect(dayAfter('2026-12-02', 22)).toBeUndefined();
    expect(dayAfter('2023-12-30', 1)).toBeUndefined();
    expect(dayAfter('2023-12-31', 1)).toBe('2024-01-02');
  });
});

describe('a rule on that day', () => {
  test('is decided as the day says, whichever operand comes last', () => {
    const days = fc.integer({ min: 0, max: 1157 }).map((n) => addDays(day('2023-12-01'), n));
    fc.assert(
      fc.property(days, fc.integer({ min: -2, max: 30 }), days, (from, count, limit) => {
        const own = rulesWith(limit);
        const { made } = own.derive({ from, count });
        const late = made === undefined ? 'unknown' : String(made) > limit;
        for (const first of [{ from }, { count }] as const) {
          const session = own.session(first);
          session.answer('from', from);
          session.answer('count', count);
          expect(session.decisions().late).toBe(late);
        }
        expect(own.decide({ from, count }).late).toBe(late);
      }),
      upTo(8),
    );
  });
});

test('agrees with counting day by day', () => {
  const rules = rulesWith('2026-03-06');
  const off = new Set(Object.values(workingDays.years).flatMap((year) => year.off));
  const work = new Set(Object.values(workingDays.years).flatMap((year) => year.work));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 1, max: 60 }),
      (offset, count) => {
        const from = addDays(day('2024-01-01'), offset);
        let expected: PlainDate = from;
        for (let left = count; left > 0; ) {
          expected = addDays(expected, 1);
          if (work.has(expected) || (weekdayOf(expected) < 6 && !off.has(expected))) left -= 1;
        }
        expect(dayAfter(from, count, rules)).toBe(expected);
      },
    ),
    upTo(100),
  );
});

function day(text: string): PlainDate {
  const found = parsePlainDate(text);
  if (found === undefined) throw new Error(text);
  return found;
}
