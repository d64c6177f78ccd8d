import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import { issuesOf } from './refusals.ts';

describe('a derived fact is refused by name', () => {
  const own = 'derived/made/expression';
  const keys =
    'add-days, add-months, add-working-days, age-in-months, days-between, first-of-month, floor-divide, last-of-month, max, min, months-between, multiply, next-working-day, round, subtract, sum, some, every, count, value, lookup, parameter, if';
  it.each<[string, unknown, string]>([
    [
      'where the operator is unknown',
      { sub: ['age', 1] },
      `unknown-operator | ${own}/sub | sub | sum | `,
    ],
    [
      'where a fact is unknown',
      { sum: ['agee', 1] },
      `unknown-fact | ${own}/sum/0 | agee | age | `,
    ],
    [
      'where two operators stand in one place',
      { sum: [1], max: [2] },
      `invalid-value | ${own} | {"sum":[1],"max":[2]} |  | ${keys}`,
    ],
    [
      'where an operand is of another kind',
      { sum: [1, 'born'] },
      `operator-kind-mismatch | ${own}/sum/1 | born |  | number`,
    ],
    [
      'where the only operand is',
      { 'first-of-month': 'age' },
      `operator-kind-mismatch | ${own}/first-of-month | age |  | date`,
    ],
    [
      'where operands are missing',
      { subtract: ['age'] },
      `invalid-value | ${own}/subtract | ["age"] |  | number, number`,
    ],
    [
      'where there are too many',
      { subtract: ['age', 1, 2] },
      `invalid-value | ${own}/subtract | ["age",1,2] |  | number, number`,
    ],
    ['where there is none', { sum: [] }, `invalid-value | ${own}/sum | [] |  | number`],
    [
      'where a table is unknown',
      { lookup: { table: 'band', by: { age: 'age' } } },
      `unknown-table | ${own}/lookup/table | band | bands | `,
    ],
    [
      'where a key is unknown',
      { lookup: { table: 'bands', by: { agee: 'age' } } },
      `unknown-column | ${own}/lookup/by/agee | agee | age | `,
    ],
    [
      'where a column is unknown',
      { lookup: { table: 'bands', by: { age: 'age' }, column: 'month' } },
      `unknown-column | ${own}/lookup/column | month | months | `,
    ],
    [
      'where a parameter is unknown',
      { parameter: { id: 'bas' } },
      `unknown-parameter | ${own}/parameter/id | bas | base | `,
    ],
    [
      'where a parameter is read on a number',
      { parameter: { id: 'base', on: 'age' } },
      `operator-kind-mismatch | ${own}/parameter/on | age |  | date`,
    ],
    [
      'where it reads itself',
      { sum: ['made', 1] },
      `cyclic-reference | ${own}/sum/0 | made → made |  | `,
    ],
    [
      'where branches differ in kind',
      { if: { condition: { all: [] }, then: 1, else: true } },
      `mixed-types | ${own}/if/else | true |  | number`,
    ],
    [
      'where its condition is wrong',
      { if: { condition: { any: [] }, then: 1, else: 2 } },
      `empty-any | ${own}/if/condition/any | [] |  | `,
    ],
    [
      'where its value is of another kind than declared',
      { 'add-days': ['born', 1] },
      `mixed-types | ${own} | date |  | number`,
    ],
    [
      'where a group is unknown',
      { count: { of: 'childen' } },
      `unknown-fact | ${own}/count/of | childen | children | `,
    ],
    [
      'where a part of an item is unknown',
      { some: { of: 'children', where: { all: [{ fact: 'agge', operator: 'equal', value: 1 }] } } },
      `unknown-fact | ${own}/some/where/all/0/fact | agge | age | `,
    ],
    [
      'where what is added up is no number',
      { sum: { of: 'children', value: 'name' } },
      `operator-kind-mismatch | ${own}/sum/value | name |  | number`,
    ],
  ])('%s', (_, expression, expected) => {
    const made: Expression = JSON.parse(JSON.stringify(expression));
    const found = issuesOf(
      { all: [] },
      { derived: { made: { declaration: { kind: 'integer' }, expression: made } } },
    );
    expect(found).toEqual([expected]);
  });
});
