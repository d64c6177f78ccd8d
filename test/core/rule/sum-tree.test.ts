import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { FactDeclaration } from '../../../packages/core/src/rule/fact-declaration.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';
import { upTo } from './drawn-rules.ts';

/** How many numbers are added: their values have more combinations than are tried. */
const ids = ['a', 'b', 'c', 'd', 'e'] as const;

type Total = number | undefined;

/** A summand as an expression, and every value that it can have where the fact has one of `values`. */
interface Summand {
  readonly expression: Expression;
  readonly of: (value: number) => Total;
}

const summand = (id: string): fc.Arbitrary<Summand> =>
  fc.oneof(
    fc.constant<Summand>({ expression: id, of: (value) => value }),
    fc
      .integer({ min: -3, max: 3 })
      .map((by): Summand => ({ expression: { multiply: [id, by] }, of: (value) => value * by })),
    fc.constant<Summand>({
      expression: { lookup: { table: 'steps', by: { from: id } } },
      of: (value) => (value < 2 ? undefined : value < 6 ? 1 : 4),
    }),
    fc.constant<Summand>({ expression: { min: [id, 4] }, of: (value) => Math.min(value, 4) }),
  );

const comparison = fc.oneof(
  fc.tuple(
    fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal', 'not:greaterThan', 'notEqual'),
    fc.integer({ min: -30, max: 50 }),
  ),
  fc.tuple(
    fc.constantFrom('in', 'notIn'),
    fc.array(fc.integer({ min: -10, max: 40 }), { minLength: 1, maxLength: 3 }),
  ),
);

function compiled(
  expression: Expression,
  rule: Condition,
  facts: Readonly<Record<string, FactDeclaration>>,
): RuleSet {
  const result = compileRules({
    facts,
    derived: { total: { declaration: { kind: 'integer' }, expression } },
    tables: {
      steps: {
        columns: ['from-from', 'from-to', 'points'],
        rows: [
          [2, 5, 1],
          [6, 9, 4],
        ],
      },
    },
    rules: [{ id: 'rule', conditions: rule }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const digit: FactDeclaration = { kind: 'integer', min: 0, max: 9 };
const digits = Array.from({ length: 10 }, (_, value) => value);

/** Every total that the known facts leave, found without looking at any combination twice. */
function totals(summands: readonly Summand[], facts: Facts): ReadonlySet<Total> {
  let sums = new Set<Total>([0]);
  for (const [at, { of }] of summands.entries()) {
    const value = facts[ids[at] ?? ''];
    const adds = new Set((typeof value === 'number' ? [value] : digits).map(of));
    const next = new Set<Total>();
    for (const sum of sums) {
      for (const add of adds)
        next.add(sum === undefined || add === undefined ? undefined : sum + add);
    }
    sums = next;
  }
  return sums;
}

function compare(operator: string, total: number, value: number | readonly number[]): boolean {
  if (typeof value !== 'number') return value.includes(total) === (operator === 'in');
  if (operator === 'lessThan') return total < value;
  if (operator === 'greaterThanInclusive') return total >= value;
  if (operator === 'not:greaterThan') return total <= value;
  return (total === value) === (operator === 'equal');
}

describe('a sum of more numbers than are tried together', () => {
  it('is decided exactly, whatever part of them is known', () => {
    fc.assert(
      fc.property(
        fc.tuple(...ids.map(summand)),
        comparison,
        fc.array(
          fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 0, max: 9 })])), {
            requiredKeys: [],
          }),
          {
            minLength: 8,
            maxLength: 8,
          },
        ),
        fc.boolean(),
        (summands, [operator, value], drawn, isSwapped) => {
          const facts = Object.fromEntries(ids.map((id) => [id, digit]));
          const isList = typeof value !== 'number';
          const rule: Condition =
            isSwapped && !isList
              ? {
                  all: [{ fact: 'limit', operator: `swap:${operator}`, value: { fact: 'total' } }],
                }
              : { all: [{ fact: 'total', operator, value }] };
          const { decide, relevant } = compiled(
            { sum: summands.map(({ expression }) => expression) },
            rule,
            { ...facts, limit: { kind: 'integer', min: -30, max: 50 } },
          );
          for (const given of drawn) {
            const known = isSwapped && !isList ? { ...given, limit: value } : given;
            const all = totals(summands, given);
            const truths = new Set(
              [...all].map((total) =>
                total === undefined ? 'unknown' : compare(operator, total, value),
              ),
            );
            const [only] = truths;
            expect(decide(known).rule).toBe(truths.size === 1 ? only : 'unknown');
            const asked = relevant(known).map(({ fact }) => fact);
            if (truths.size === 1) expect(asked).toEqual([]);
            else for (const id of asked) expect(Object.keys(given)).not.toContain(id);
          }
        },
      ),
      upTo(150),
    );
  });

  it('is exact with a number of months for each of five periods', () => {
    const months: FactDeclaration = {
      kind: 'group',
      max: 5,
      item: { months: { kind: 'integer', min: 0, max: 120 } },
    };
    const { decide, relevant, program } = compiled(
      { sum: { of: 'periods', value: 'months' } },
      { all: [{ fact: 'total', operator: 'greaterThanInclusive', value: 48 }] },
      { periods: months },
    );
    const periods = (...all: readonly (number | null)[]) => ({
      periods: all.map((each) => ({ months: each })),
    });
    expect(program().notExact).toEqual([]);
    expect(decide(periods(47, 1)).rule).toBe(true);
    expect(decide(periods(47, 0)).rule).toBe(false);
    expect(decide(periods(20, null, 28, null)).rule).toBe(true);
    expect(decide(periods(20, null, 27, null)).rule).toBe('unknown');
    expect(decide({ periods: 0 }).rule).toBe(false);
    expect(relevant(periods(20, null, 27, null)).map(({ fact }) => fact)).toEqual([
      'periods.1.months',
      'periods.3.months',
    ]);
    expect(relevant(periods(20, null, 28, null))).toEqual([]);
  });

  it('asks of no period for which there is no room left', () => {
    const spell: FactDeclaration = {
      kind: 'group',
      max: 4,
      item: { months: { kind: 'integer', min: 0, max: 30 }, paid: { kind: 'boolean' } },
    };
    const { decide, relevant } = compiled(
      {
        sum: {
          of: 'spells',
          value: 'months',
          where: { fact: 'paid', operator: 'equal', value: true },
        },
      },
      { all: [{ fact: 'total', operator: 'equal', value: 10 }] },
      { spells: spell },
    );
    const known = { spells: [{ months: 11, paid: true }, {}, {}] };
    expect(decide(known).rule).toBe(false);
    expect(relevant(known)).toEqual([]);
    expect(decide({ spells: [{ months: 10, paid: true }, {}, { paid: false }] }).rule).toBe(
      'unknown',
    );
    expect(
      relevant({ spells: [{ months: 10, paid: true }, {}, { paid: false }] }).map(
        ({ fact }) => fact,
      ),
    ).toEqual(['spells.1.months', 'spells.1.paid']);
    expect(
      decide({ spells: [{ months: 10, paid: true }, { months: 0 }, { paid: false }] }).rule,
    ).toBe(true);
  });

  it('reads a fact that stands in several summands once', () => {
    const shared: Expression = {
      sum: [
        { multiply: ['a', 'rate'] },
        { multiply: ['b', 'rate'] },
        { multiply: ['c', 'rate'] },
        { multiply: ['d', 'rate'] },
      ],
    };
    const facts = {
      ...Object.fromEntries(ids.map((id) => [id, digit])),
      rate: { kind: 'integer', min: 1, max: 3 } as const,
    };
    const rule = { all: [{ fact: 'total', operator: 'greaterThanInclusive', value: 54 }] };
    const { decide, relevant, program } = compiled(shared, rule, facts);
    expect(program().notExact).toEqual([]);
    expect(decide({ rate: 1 }).rule).toBe(false);
    expect(decide({ rate: 2, a: 9, b: 9 }).rule).toBe('unknown');
    expect(decide({ rate: 2, a: 8, b: 0 }).rule).toBe(false);
    expect(decide({ a: 0, b: 0 }).rule).toBe('unknown');
    expect(decide({ a: 0, b: 0, c: 8 }).rule).toBe(false);
    expect(decide({ rate: 3, a: 9, b: 9 }).rule).toBe(true);
    expect(relevant({ a: 0, b: 0 }).map(({ fact }) => fact)).toEqual(['c', 'd', 'rate']);
    expect(relevant({ a: 0, b: 0, c: 8 })).toEqual([]);
  });

  it('is left to its values where they are no whole numbers, or too many', () => {
    const rule = { all: [{ fact: 'total', operator: 'greaterThanInclusive', value: 10 }] };

    const notExact = (
      declaration: FactDeclaration,
      expression: Expression = { sum: [...ids] },
    ): readonly string[] =>
      compiled(expression, rule, Object.fromEntries(ids.map((id) => [id, declaration]))).program()
        .notExact;
    expect(notExact(digit)).toEqual([]);
    expect(notExact(digit, { sum: ids.map((id) => ({ multiply: [id, 0.5] })) })).toEqual(['rule']);
    expect(notExact({ kind: 'integer', min: 0, max: 4095 })).toEqual([]);
    expect(notExact({ kind: 'integer', min: 0, max: 4096 })).toEqual(['rule']);
    expect(notExact({ kind: 'decimal', min: 0, max: 9 })).toEqual(['rule']);
    expect(notExact(digit, { max: [...ids] })).toEqual(['rule']);
  });
});
