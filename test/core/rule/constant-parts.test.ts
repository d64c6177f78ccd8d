import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';
import { dateOfDayNumber } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { upTo } from './drawn-rules.ts';

/** Two years and some, and more months than are told apart one by one. */
const days = Array.from({ length: 800 }, (_, day) => dateOfDayNumber(10957 + day));
const mostMonths = 640;
const months = Array.from({ length: mostMonths + 1 }, (_, month) => month);

/** Months that have to be paid, by the day of birth, as the annex on minimum periods has them. */
const wanted = {
  columns: ['born-from', 'born-to', 'months'],
  rows: [
    [null, '2000-06-14', 60],
    ['2000-06-15', '2001-02-28', 66],
    ['2001-03-01', '2001-09-30', 180],
    ['2001-10-01', '2001-12-31', null],
    ['2002-01-01', null, 240],
  ],
} as const;

/** What months count, by how many there are. */
const counted = {
  columns: ['months-from', 'months-to', 'counted'],
  rows: [
    [0, 99, 30],
    [100, 300, 120],
    [301, null, 250],
  ],
} as const;

const comparisons = {
  lessThan: (one: number, other: number) => one < other,
  greaterThanInclusive: (one: number, other: number) => one >= other,
  equal: (one: number, other: number) => one === other,
  notEqual: (one: number, other: number) => one !== other,
};

const asked: Expression = { lookup: { table: 'wanted', by: { born: 'born-on' } } };
const age: Expression = { 'months-between': ['born-on', { value: '2003-05-20' }] };
const isLate: Expression = {
  if: {
    condition: { fact: 'born-on', operator: 'greaterThan', value: '2001-05-05' },
    then: 'months',
    else: { multiply: ['months', 2] },
  },
};

/** What is made of the day of birth in months; by some, only where it is not negative. */
const ofBirth: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant(asked),
  fc.constant(age),
  fc.constant<Expression>({ max: [12, age] }),
  fc.constant<Expression>({ subtract: [asked, age] }),
  fc.constant<Expression>({ 'floor-divide': [300, { subtract: [age, 30] }] }),
);

const ofMonths: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant<Expression>('months'),
  fc.constant<Expression>({ multiply: ['months', -1] }),
  fc.constant<Expression>({ 'floor-divide': ['months', 12] }),
  fc.constant(isLate),
  fc.constant<Expression>({ lookup: { table: 'counted', by: { months: isLate } } }),
);

const sides = fc.record({
  // What is added makes one side touch the other at the end of what it can be.
  left: fc
    .tuple(
      ofMonths,
      ofBirth,
      fc.oneof(fc.constantFrom(0, 45, 200), fc.integer({ min: -700, max: 250 })),
    )
    .map((operands): Expression => ({ sum: [...operands] })),
  right: ofBirth,
  operator: fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal', 'notEqual'),
});

interface Compared {
  readonly left: Expression;
  readonly right: Expression;
  readonly operator: keyof typeof comparisons;
}

function compiled({ left, right, operator }: Compared): RuleSet {
  const number = { kind: 'integer' } as const;
  const result = compileRules({
    facts: {
      'born-on': { kind: 'date', min: days[0] ?? '', max: days.at(-1) ?? '' },
      months: { kind: 'integer', min: 0, max: mostMonths },
    },
    derived: {
      left: { declaration: number, expression: left },
      right: { declaration: number, expression: right },
    },
    tables: { wanted, counted },
    rules: [
      { id: 'one', conditions: { all: [{ fact: 'left', operator, value: { fact: 'right' } }] } },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The days around those on which the table changes, and some between. */
const someDays = days.filter(
  (day, at) =>
    at % 61 === 0 ||
    ['2000-06-14', '2000-06-15', '2001-02-28', '2001-03-01', '2001-09-30', '2001-10-01'].includes(
      day,
    ) ||
    ['2001-05-05', '2001-05-06', '2001-12-31', '2002-01-01'].includes(day),
);

describe('a day of birth and a number of months, compared', () => {
  it('are decided as soon as, and only if, the other makes no difference', () => {
    fc.assert(
      fc.property(sides, (compared) => {
        const rules = compiled(compared);
        const holds = comparisons[compared.operator];
        const truthOf = (day: string, month: number): boolean | 'unknown' => {
          const { left, right } = rules.derive({ 'born-on': day, months: month });
          return typeof left === 'number' && typeof right === 'number'
            ? holds(left, right)
            : 'unknown';
        };
        for (const day of someDays) {
          const truths = months.map((month) => truthOf(day, month));
          const decided = new Set(truths).size === 1 ? truths[0] : 'unknown';
          expect([day, rules.decide({ 'born-on': day }).one]).toEqual([day, decided]);
          for (const month of [0, 1, 59, 60, 66, 179, 180, 239, 240, mostMonths]) {
            const both = rules.decide({ 'born-on': day, months: month }).one;
            expect([day, month, both]).toEqual([day, month, truths[month]]);
          }
        }
      }),
      upTo(15),
    );
  });

  it('are known apart from the months alone, over every day', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 0, max: mostMonths }), (compared, month) => {
        const rules = compiled(compared);
        const decisions = days.map((day) => rules.decide({ 'born-on': day, months: month }).one);
        const decided = new Set(decisions).size === 1 ? decisions[0] : 'unknown';
        expect(rules.decide({ months: month }).one).toBe(decided);
      }),
      upTo(15),
    );
  });

  it.each([
    ['lessThan', mostMonths],
    ['greaterThanInclusive', mostMonths],
    ['equal', mostMonths],
    ['lessThan', 0],
    ['greaterThanInclusive', 0],
    ['notEqual', 0],
  ] as const)(
    'are told apart by %s where only %i months reach the other side',
    (operator, month) => {
      // The sides meet on few days, in the middle of the years, and only at that end of the months.
      const compared = { left: { sum: ['months', age, 35 - month] }, operator, right: 60 };
      const rules = compiled(compared);
      const truths = days.map((day) => {
        const { left } = rules.derive({ 'born-on': day, months: month });
        return comparisons[operator](Number(left), 60);
      });
      expect(new Set(truths).size).toBe(2);
      expect(days.map((day) => rules.decide({ 'born-on': day, months: month }).one)).toEqual(
        truths,
      );
    },
  );

  it('leave groups of values that come to the same', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom(...someDays), (compared, day) => {
        const session = compiled(compared).session({ 'born-on': day });
        const groups = session.valueGroups('months') ?? [];
        const all = session.distinctValues('months') ?? [];
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expect(groups.length).toBeLessThanOrEqual(3);
        const results = groups.map(({ value }) => {
          session.answer('months', value);
          return session.decision('one');
        });
        const everyResult = all.map((value) => {
          session.answer('months', value);
          return session.decision('one');
        });
        expect(new Set(results)).toEqual(new Set(everyResult));
        expect(all.length).toBeGreaterThan(0);
      }),
      upTo(15),
    );
  });
});
