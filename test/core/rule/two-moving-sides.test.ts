import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';
import { dateOfDayNumber } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { upTo } from './drawn-rules.ts';

const days = Array.from({ length: 3 * 365 + 1 }, (_, day) => dateOfDayNumber(10957 + day));

const comparisons = {
  lessThan: (one: string, other: string) => one < other,
  greaterThanInclusive: (one: string, other: string) => one >= other,
  equal: (one: string, other: string) => one === other,
  notEqual: (one: string, other: string) => one !== other,
};

/** Days added by the month of birth, as the tables of retirement ages do. */
const steps = {
  columns: ['born-from', 'born-to', 'months'],
  rows: [
    [null, '2000-06-30', 0],
    ['2000-07-01', '2001-02-28', 1],
    ['2001-03-01', '2001-09-30', 2],
    ['2001-10-01', null, 5],
  ],
} as const;

const later: Expression = {
  'add-months': [
    'born-on',
    { lookup: { table: 'steps', by: { born: 'born-on' }, column: 'months' } },
  ],
};

function compiled(left: Expression, operator: string, right: Expression): RuleSet {
  const date = { kind: 'date' } as const;
  const result = compileRules({
    facts: { 'born-on': { kind: 'date', min: '2000-01-01', max: '2002-12-31' } },
    derived: {
      left: { declaration: date, expression: left },
      right: { declaration: date, expression: right },
    },
    tables: { steps },
    rules: [
      { id: 'one', conditions: { all: [{ fact: 'left', operator, value: { fact: 'right' } }] } },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const sides: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant<Expression>('born-on'),
  fc.constant(later),
  fc.integer({ min: -40, max: 40 }).map((days): Expression => ({ 'add-days': ['born-on', days] })),
  fc.integer({ min: -3, max: 3 }).map((months): Expression => ({ 'add-months': [later, months] })),
  fc.constant<Expression>({ 'last-of-month': 'born-on' }),
);

describe('two sides that move with the same day', () => {
  it('are told apart on every day as their values are', () => {
    fc.assert(
      fc.property(
        sides,
        fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal', 'notEqual'),
        sides,
        (left, operator, right) => {
          const rules = compiled(left, operator, right);
          for (const day of days) {
            const values = rules.derive({ 'born-on': day });
            const [one, other] = [String(values.left), String(values.right)];
            const decided = rules.decide({ 'born-on': day }).one;
            expect([day, decided]).toEqual([day, comparisons[operator](one, other)]);
          }
        },
      ),
      upTo(40),
    );
  });
});
