import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const number = { kind: 'integer' } as const;
const input: RulesInput = {
  facts: {
    age: { kind: 'integer', min: 0, max: 120 },
    note: { kind: 'text' },
    'as-of': { kind: 'date' },
    children: { kind: 'group', max: 2, item: { age: number } },
  },
  tables: {
    bands: { columns: ['age-from', 'age-to', 'months'], rows: [[0, null, 1]] },
    empty: { columns: ['age', 'months'], rows: [[0, null]] },
    words: {
      columns: ['age', 'word'],
      rows: [
        [0, null],
        [1, 'one'],
      ],
    },
  },
  parameters: { base: { values: [{ value: 5 }] } },
  rules: [],
};

/** Of a derived fact, which JSON from outside holds, whatever the types say; `code | path`. */
function issuesOf(
  expression: unknown,
  kind: 'integer' | 'text' | 'month' | 'boolean' = 'integer',
  more: object = {},
): readonly string[] {
  const made = { declaration: { kind }, expression };
  const given = Object.assign({ ...input, derived: {} }, { derived: { made } }, more);
  const result = compileRules(JSON.parse(JSON.stringify(given)));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} | ${path.join('/')}`);
}

const own = 'derived/made/expression';

describe('a derived fact that is no expression', () => {
  it('is refused where it says nothing', () => {
    expect(issuesOf({})).toEqual([`invalid-value | ${own}`]);
  });
  it.each<[string, unknown]>([
    ['value', { value: null }],
    ['value', { value: [1] }],
    ['lookup', { lookup: 5 }],
    ['lookup', { lookup: null }],
    ['lookup', { lookup: { table: 'bands' } }],
    ['lookup', { lookup: { by: { age: 'age' } } }],
    ['parameter', { parameter: 5 }],
    ['parameter', { parameter: null }],
    ['parameter', { parameter: {} }],
    ['if', { if: 5 }],
    ['if', { if: null }],
    ['if', { if: { then: 1, else: 2 } }],
    ['if', { if: { condition: { all: [] }, else: 2 } }],
    ['if', { if: { condition: { all: [] }, then: 1 } }],
    ['some', { some: null }],
    ['count', { count: {} }],
  ])('is refused where %s is given as in %j', (operator, expression) => {
    expect(issuesOf(expression)).toEqual([`unknown-operator | ${own}/${operator}`]);
  });
});

describe('what is wrong inside a derived fact', () => {
  const isOne = { fact: 'agee', operator: 'equal', value: 1 };
  it.each<[unknown, string]>([
    [{ lookup: { table: 'bands', by: { age: 'agee' } } }, 'lookup/by/age'],
    [{ parameter: { id: 'base', on: 'agee' } }, 'parameter/on'],
    [{ if: { condition: { all: [] }, then: 'agee', else: 1 } }, 'if/then'],
    [{ if: { condition: { all: [] }, then: 1, else: 'agee' } }, 'if/else'],
    [{ if: { condition: { not: isOne }, then: 1, else: 2 } }, 'if/condition/not/fact'],
    [{ round: [{ sum: ['agee', 1] }, 1] }, 'round/0/sum/0'],
    [{ sum: { of: 'children', value: 'agee' } }, 'sum/value'],
    [{ count: { of: 'children', where: isOne } }, 'count/where/fact'],
  ])('of %j is told with its path', (expression, path) => {
    expect(issuesOf(expression)).toEqual([`unknown-fact | ${own}/${path}`]);
  });

  it('is told once, whoever reads the fact', () => {
    const derived = {
      wrong: { declaration: number, expression: { sum: ['agee', 1] } },
      sum: { declaration: number, expression: { sum: ['wrong', 1] } },
      looked: {
        declaration: number,
        expression: { lookup: { table: 'bands', by: { age: 'wrong' } } },
      },
      chosen: {
        declaration: number,
        expression: { if: { condition: { all: [] }, then: 'wrong', else: 1 } },
      },
      other: {
        declaration: number,
        expression: { if: { condition: { all: [] }, then: 1, else: 'wrong' } },
      },
    };
    const rules = [
      { fact: 'wrong', operator: 'equal', value: 1 },
      { fact: 'age', operator: 'equal', value: { fact: 'wrong' } },
    ].map((conditions, at) => ({ id: `${at}`, conditions }));
    expect(issuesOf(1, 'integer', { derived, rules })).toEqual([
      'unknown-fact | derived/wrong/expression/sum/0',
    ]);
  });
});

describe('the kind of a derived fact', () => {
  it('is that of its table, also where cells are empty', () => {
    const by = { age: 'age' };
    expect(issuesOf({ lookup: { table: 'empty', by } })).toEqual([]);
    expect(issuesOf({ lookup: { table: 'words', by } }, 'text')).toEqual([]);
    expect(issuesOf({ lookup: { table: 'words', by } })).toEqual([`mixed-types | ${own}`]);
  });
  it.each<[readonly unknown[], boolean]>([
    [[1, 'one'], false],
    [[null, '2026-01-01', 'one'], false],
    [[true, 1], false],
    [['one', 1], false],
    [['one', '2026-01-01'], true],
    [[1, null, 2], true],
  ])('of a table is that of all its results: %j', (results, same) => {
    const rows = results.map((result, age) => [age, result]);
    const tables = { made: { columns: ['age', 'result'], rows } };
    const expression = { lookup: { table: 'made', by: { age: 'age' } } };
    const kind = typeof results[0] === 'number' ? 'integer' : 'text';
    const wrong = `mixed-types | ${own}/lookup/column`;
    expect(issuesOf(expression, kind, { tables })).toEqual(same ? [] : [wrong]);
  });
  it.each<[unknown, 'integer' | 'text' | 'month' | 'boolean']>([
    [{ value: true }, 'boolean'],
    [{ value: 5 }, 'integer'],
    [{ value: '2026-03' }, 'month'],
    [{ value: '12026-03' }, 'text'],
    [{ value: '2026-031' }, 'text'],
    [{ value: '2026-3' }, 'text'],
    [{ value: '6-03' }, 'text'],
    [{ value: 'note-03' }, 'text'],
    [{ value: '2026-no' }, 'text'],
  ])('of %j is %s', (expression, kind) => {
    expect(issuesOf(expression, kind)).toEqual([]);
    const others = (['integer', 'text', 'month', 'boolean'] as const).filter(
      (each) => each !== kind,
    );
    for (const other of others)
      expect(issuesOf(expression, other)).toEqual([`mixed-types | ${own}`]);
  });
});
