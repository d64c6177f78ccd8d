import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Facts } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { FactDeclaration } from '../../../packages/core/src/rule/fact-declaration.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled, digit, ids, of } from './sums.ts';

describe('a sum of more numbers than are tried together', () => {
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
    const rated = (most: number): RuleSet =>
      compiled(
        { sum: ids.slice(0, 5).map((id) => ({ multiply: [id, 'rate'] })) },
        { all: [{ fact: 'total', operator: 'greaterThanInclusive', value: 54 }] },
        { ...of(digit), rate: { kind: 'integer', min: 1, max: most } },
      );
    const { decide, relevant } = rated(3);
    expect(decide({ rate: 1 }).rule).toBe(false);
    expect(decide({ rate: 2, a: 9, b: 9 }).rule).toBe('unknown');
    expect(decide({ rate: 2, a: 0, b: 0, c: 0 }).rule).toBe(false);
    expect(decide({ a: 0, b: 0 }).rule).toBe('unknown');
    expect(decide({ a: 0, b: 0, c: 0, d: 8 }).rule).toBe(false);
    expect(decide({ rate: 3, a: 9, b: 9 }).rule).toBe(true);
    const named = (facts: Facts): readonly string[] => relevant(facts).map(({ fact }) => fact);
    expect(named({ a: 0, b: 0, c: 0 })).toEqual(['d', 'e', 'rate']);
    expect(named({ a: 0, b: 0, c: 0, d: 8 })).toEqual([]);
    expect(rated(64).program().notExact).toEqual([]);
    expect(rated(65).program().notExact).toEqual(['rule']);
  });

  it('has no value where there is none to compare it with', () => {
    const result = compileRules({
      facts: of(digit),
      derived: {
        total: { declaration: { kind: 'integer' }, expression: { sum: [...ids] } },
        nothing: {
          declaration: { kind: 'integer' },
          expression: { lookup: { table: 'none', by: { of: { value: 2 } } } },
        },
      },
      tables: { none: { columns: ['of', 'points'], rows: [[1, 1]] } },
      rules: [
        {
          id: 'rule',
          conditions: {
            all: [{ fact: 'total', operator: 'greaterThanInclusive', value: { fact: 'nothing' } }],
          },
        },
      ],
    });
    expect(result.ok && result.value.decide({}).rule).toBe('unknown');
  });

  it.each([
    ['few of them', 2, 400, 700],
    ['two of many values', 2, 600, 700],
    ['from below', 5, 600, 100],
    ['from above', 5, 600, 2900],
  ])('is exact: %s', (_, count, max, value) => {
    const some = ids.slice(0, count);
    const { decide, program } = compiled(
      { sum: some },
      { all: [{ fact: 'total', operator: 'greaterThanInclusive', value }] },
      Object.fromEntries(some.map((id) => [id, { kind: 'integer', min: 0, max }])),
    );
    const rest = value - max * Math.floor((value - 1) / max);
    const given = Object.fromEntries(
      some.map((id, at) => [id, at < Math.floor((value - 1) / max) ? max : 0]),
    );
    const last = some[count - 1] ?? '';
    expect(program().notExact).toEqual([]);
    expect(decide({ ...given, [last]: rest }).rule).toBe(true);
    expect(decide({ ...given, [last]: rest - 1 }).rule).toBe(false);
    const { [last]: _last, ...others } = given;
    expect(decide(others).rule).toBe('unknown');
  });

  it('is left to its values where they are no whole numbers, or too many', () => {
    const five = ids.slice(0, 5);
    const notExact = (
      declaration: FactDeclaration,
      expression: Expression = { sum: five },
      value = 10,
    ): readonly string[] =>
      compiled(
        expression,
        { all: [{ fact: 'total', operator: 'greaterThanInclusive', value }] },
        of(declaration),
      ).program().notExact;
    const times = (by: number, from = 0): Expression => ({
      sum: five.map((id, at) => ({ multiply: [id, at < from ? 1 : by] })),
    });
    expect(notExact(digit)).toEqual([]);
    expect(notExact(digit, times(0.5))).toEqual(['rule']);
    expect(notExact(digit, times(0.5, 4))).toEqual(['rule']);
    expect(notExact(digit, times(2 ** 27))).toEqual([]);
    expect(notExact(digit, times(2 ** 28))).toEqual(['rule']);
    expect(notExact({ kind: 'integer', min: 0, max: 4095 })).toEqual([]);
    expect(notExact({ kind: 'integer', min: 0, max: 4096 })).toEqual(['rule']);
    expect(notExact({ kind: 'integer', min: 0, max: 4095 }, { sum: five }, 9000)).toEqual(['rule']);
    expect(notExact({ kind: 'decimal', min: 0, max: 9 })).toEqual(['rule']);
    expect(notExact(digit, { max: five })).toEqual(['rule']);
    expect(notExact(digit, { sum: [...five.slice(1), { multiply: ['a', 'f'] }] })).toEqual([]);
  });
});
