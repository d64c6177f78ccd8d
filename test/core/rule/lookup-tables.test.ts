import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Facts, FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { Expression, Table } from '../../../packages/core/src/rule/derivation.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const facts: RulesInput['facts'] = {
  reason: { kind: 'single-choice', options: ['resigned', 'dismissed'] },
  age: { kind: 'integer', min: 0, max: 99 },
  employed: { kind: 'boolean' },
  'as-of': { kind: 'date' },
};

/** What `expression` is, for facts. */
function valueOf(
  expression: Expression,
  more: Partial<RulesInput>,
): (given: Facts) => FactValue | undefined {
  const result = compileRules({
    facts,
    derived: { made: { declaration: { kind: 'integer' }, expression } },
    rules: [],
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return (given) => result.value.derive(given).made;
}

const inTable = (table: Table, ...keys: readonly string[]) =>
  valueOf(
    { lookup: { table: 'table', by: Object.fromEntries(keys.map((key) => [key, key])) } },
    { tables: { table } },
  );

describe('a row of a table', () => {
  it('may have only an upper end', () => {
    const value = inTable(
      {
        columns: ['age-to', 'months'],
        rows: [
          [29, 1],
          [null, 2],
        ],
      },
      'age',
    );
    expect([0, 29, 30, 99].map((age) => value({ age }))).toEqual([1, 1, 2, 2]);
  });

  it('may have only a lower end', () => {
    const value = inTable(
      {
        columns: ['age-from', 'months'],
        rows: [
          [30, 2],
          [null, 1],
        ],
      },
      'age',
    );
    expect([0, 29, 30, 99].map((age) => value({ age }))).toEqual([1, 1, 2, 2]);
  });

  it('may be given by yes or no', () => {
    const value = inTable(
      {
        columns: ['employed', 'age-from', 'months'],
        rows: [
          [true, 50, 3],
          [true, null, 2],
          [false, null, 1],
        ],
      },
      'employed',
      'age',
    );
    expect(value({ employed: true, age: 60 })).toBe(3);
    expect(value({ employed: true, age: 40 })).toBe(2);
    expect(value({ employed: false, age: 60 })).toBe(1);
  });

  it('is found by its first column, and read in any', () => {
    const table = {
      columns: ['months', 'age-from', 'age-to'],
      rows: [
        [1, 0, 29],
        [2, 30, 99],
      ],
    };
    const value = valueOf(
      { lookup: { table: 'table', by: { age: 'age' }, column: 'months' } },
      { tables: { table } },
    );
    expect([29, 30].map((age) => value({ age }))).toEqual([1, 2]);
  });

  it('is not found before all its keys are known, however open they are', () => {
    const open = { columns: ['age-from', 'age-to', 'months'], rows: [[null, null, 5]] };
    expect(inTable(open, 'age')({})).toBeUndefined();
    expect(inTable(open, 'age')({ age: 3 })).toBe(5);
    const value = inTable(
      { columns: ['reason', 'age-from', 'age-to', 'months'], rows: [['resigned', null, null, 5]] },
      'reason',
      'age',
    );
    expect(value({ reason: 'resigned' })).toBeUndefined();
    expect(value({ age: 3 })).toBeUndefined();
    expect(value({ reason: 'resigned', age: 3 })).toBe(5);
  });
});

describe('a parameter that never changes', () => {
  it('has its value on every day, once the day is known', () => {
    const value = valueOf(
      { parameter: { id: 'base' } },
      { parameters: { base: { values: [{ value: 5 }] } } },
    );
    expect(value({ 'as-of': '1900-01-01' })).toBe(5);
    expect(value({})).toBeUndefined();
  });
});

describe('a choice', () => {
  it('is open while the contrary of its condition is', () => {
    const isYoung = { fact: 'age', operator: 'lessThan', value: 30 };
    const value = valueOf({ if: { condition: { not: isYoung }, then: 1, else: 2 } }, {});
    expect(value({})).toBeUndefined();
    expect([29, 30].map((age) => value({ age }))).toEqual([2, 1]);
  });

  it('is open while one of several conditions is, unless another decides', () => {
    const isYoung = { fact: 'age', operator: 'lessThan', value: 30 };
    const isEmployed = { fact: 'employed', operator: 'equal', value: true };
    const every = valueOf(
      { if: { condition: { all: [isYoung, isEmployed] }, then: 1, else: 2 } },
      {},
    );
    const some = valueOf(
      { if: { condition: { any: [isYoung, isEmployed] }, then: 1, else: 2 } },
      {},
    );
    expect([every({ age: 3 }), every({ age: 30 }), every({ employed: true })]).toEqual([
      undefined,
      2,
      undefined,
    ]);
    expect([some({ age: 3 }), some({ age: 30 }), some({ employed: false })]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });
});
