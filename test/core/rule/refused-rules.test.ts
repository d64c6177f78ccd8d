import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const facts: RulesInput['facts'] = {
  employed: { kind: 'boolean' },
  reason: { kind: 'single-choice', options: ['resigned', 'dismissed'] },
  places: { kind: 'multiple-choice', options: ['north', 'south'] },
  age: { kind: 'integer', min: 0, max: 120 },
  born: { kind: 'date' },
  since: { kind: 'month' },
  note: { kind: 'text' },
  memo: { kind: 'text' },
  person: { kind: 'object', properties: { age: { kind: 'integer' } } },
  children: {
    kind: 'group',
    max: 2,
    item: { age: { kind: 'integer', min: 0, max: 20 }, name: { kind: 'text' } },
  },
  'as-of': { kind: 'date' },
};
const tables: Required<RulesInput>['tables'] = {
  bands: { columns: ['age-from', 'age-to', 'months'], rows: [[0, null, 1]] },
};
const parameters: Required<RulesInput>['parameters'] = { base: { values: [{ value: 5 }] } };

/** What JSON from outside can hold, whatever the types say. */
function issuesOf(condition: unknown, more: Partial<RulesInput> = {}): readonly string[] {
  const given: RulesInput = {
    facts,
    tables,
    parameters,
    rules: JSON.parse(JSON.stringify([{ id: 'rule', conditions: condition }])),
    ...more,
  };
  const result = compileRules(given);
  return result.ok
    ? []
    : result.issues.map(({ code, path, reference, hint, expected }) =>
        [code, path.join('/'), reference ?? '', hint ?? '', expected ?? ''].join(' | '),
      );
}

const leaf = (fact: string, operator: string, value: unknown, path?: string): unknown => ({
  all: [{ fact, operator, value, ...(path === undefined ? {} : { path }) }],
});
const at = 'rules/0/conditions/all/0';

describe('a condition is refused by name', () => {
  it.each<[string, unknown, string]>([
    [
      'where it is no condition',
      5,
      'malformed-condition | rules/0/conditions | 5 |  | all, any, not, condition, fact',
    ],
    [
      'where it is null',
      null,
      'malformed-condition | rules/0/conditions | null |  | all, any, not, condition, fact',
    ],
    [
      'where it is a list',
      [],
      'malformed-condition | rules/0/conditions | [] |  | all, any, not, condition, fact',
    ],
    [
      'where it says several things',
      { all: [], any: [] },
      'malformed-condition | rules/0/conditions | all, any |  | all, any, not, condition, fact',
    ],
    [
      'where a group is also a comparison',
      { all: [], fact: 'age' },
      'malformed-condition | rules/0/conditions | all, fact |  | all, any, not, condition, fact',
    ],
    [
      'where it says nothing',
      { all: [{}] },
      `malformed-condition | ${at} |  |  | fact, operator, value`,
    ],
    [
      'where the value is missing',
      { all: [{ fact: 'age', operator: 'equal' }] },
      `malformed-condition | ${at} | fact, operator |  | fact, operator, value`,
    ],
    [
      'where the fact is no name',
      { all: [{ fact: 1, operator: 'equal', value: 1 }] },
      `malformed-condition | ${at} | fact, operator, value |  | fact, operator, value`,
    ],
    [
      'where the operator is no name',
      { all: [{ fact: 'age', operator: 1, value: 1 }] },
      `malformed-condition | ${at} | fact, operator, value |  | fact, operator, value`,
    ],
    [
      'where a group is no list',
      { all: {} },
      'malformed-condition | rules/0/conditions/all | {} |  | all, any, not, condition, fact',
    ],
    ['where any of nothing is asked', { any: [] }, 'empty-any | rules/0/conditions/any | [] |  | '],
    ['inside not', { not: { any: [] } }, 'empty-any | rules/0/conditions/not/any | [] |  | '],
    [
      'where a name is no text',
      { condition: ['claimant'] },
      'malformed-condition | rules/0/conditions/condition | ["claimant"] |  | all, any, not, condition, fact',
    ],
    [
      'where a name is unknown',
      { condition: 'claimnt' },
      'unknown-condition | rules/0/conditions | claimnt | claimant | ',
    ],
    [
      'where a fact is unknown',
      leaf('agee', 'equal', 1),
      `unknown-fact | ${at}/fact | agee | age | `,
    ],
    [
      'where an operator is unknown',
      leaf('age', 'lesThan', 1),
      `unknown-operator | ${at}/operator | lesThan | lessThan | `,
    ],
    [
      'where a decorator is unknown',
      leaf('age', 'nott:equal', 1),
      `unknown-decorator | ${at}/operator | nott | not | `,
    ],
    [
      'where an option is unknown',
      leaf('reason', 'equal', 'resined'),
      `unknown-option | ${at}/value | resined | resigned | `,
    ],
    [
      'where one of several options is',
      leaf('reason', 'in', ['resigned', 'dismised']),
      `unknown-option | ${at}/value | dismised | dismissed | `,
    ],
    [
      'where a contained option is',
      leaf('places', 'contains', 'nort'),
      `unknown-option | ${at}/value | nort | north | `,
    ],
    [
      'where a choice is compared with a number',
      leaf('reason', 'equal', 1),
      `mixed-types | ${at}/value | 1 |  | resigned, dismissed`,
    ],
    [
      'where a number is compared with a text',
      leaf('age', 'lessThan', '12'),
      `mixed-types | ${at}/value | 12 |  | number`,
    ],
    [
      'where a yes-no fact is compared with a text',
      leaf('employed', 'equal', 'true'),
      `mixed-types | ${at}/value | true |  | true, false`,
    ],
    [
      'where a text is compared with a number',
      leaf('note', 'equal', 12),
      `mixed-types | ${at}/value | 12 |  | text`,
    ],
    [
      'where a day is compared with a number',
      leaf('born', 'lessThan', 2026),
      `mixed-types | ${at}/value | 2026 |  | YYYY-MM-DD`,
    ],
    [
      'where a month is compared with null',
      leaf('since', 'equal', null),
      `mixed-types | ${at}/value | null |  | YYYY-MM`,
    ],
    [
      'where a day does not exist',
      leaf('born', 'lessThan', '2026-02-30'),
      `invalid-date | ${at}/value | 2026-02-30 |  | YYYY-MM-DD`,
    ],
    [
      'where a month does not exist',
      leaf('since', 'lessThan', '2026-13'),
      `invalid-date | ${at}/value | 2026-13 |  | YYYY-MM`,
    ],
    [
      'where facts of two kinds are compared',
      leaf('age', 'equal', { fact: 'born' }),
      `mixed-types | ${at}/value | date |  | number`,
    ],
    [
      'where the other fact is unknown',
      leaf('age', 'equal', { fact: 'agee' }),
      `unknown-fact | ${at}/value/fact | agee | age | `,
    ],
    [
      'where two open texts are compared',
      leaf('note', 'equal', { fact: 'memo' }),
      `unsupported-condition | ${at}/value | {"fact":"memo"} |  | `,
    ],
    [
      'where a choice is ordered',
      leaf('reason', 'lessThan', 'resigned'),
      `operator-kind-mismatch | ${at}/operator | single-choice |  | `,
    ],
    [
      'where a yes-no fact is ordered',
      leaf('employed', 'greaterThan', true),
      `operator-kind-mismatch | ${at}/operator | boolean |  | `,
    ],
    [
      'where a text is ordered',
      leaf('note', 'lessThanInclusive', 'a'),
      `operator-kind-mismatch | ${at}/operator | text |  | `,
    ],
    [
      'where a number is ordered against null',
      leaf('age', 'greaterThanInclusive', null),
      `operator-kind-mismatch | ${at}/operator | null |  | `,
    ],
    [
      'where one value contains',
      leaf('reason', 'contains', 'resigned'),
      `operator-kind-mismatch | ${at} | single-choice |  | `,
    ],
    [
      'where one value does not contain',
      leaf('age', 'doesNotContain', 1),
      `operator-kind-mismatch | ${at} | integer |  | `,
    ],
    [
      'where a multiple choice equals',
      leaf('places', 'equal', 'north'),
      `operator-kind-mismatch | ${at}/operator | multiple-choice |  | `,
    ],
    [
      'where something equals a list',
      leaf('age', 'notEqual', [1]),
      `operator-kind-mismatch | ${at}/operator | [1] |  | `,
    ],
    [
      'where in reads a text',
      leaf('reason', 'in', 'resigned'),
      `unsupported-condition | ${at}/value | resigned |  | […]`,
    ],
    [
      'where in reads null',
      leaf('reason', 'notIn', null),
      `operator-kind-mismatch | ${at} | null |  | `,
    ],
    [
      'where some of one value is asked',
      leaf('age', 'someFact:equal', 1),
      `operator-kind-mismatch | ${at} | integer |  | `,
    ],
    [
      'where every of no list is asked',
      leaf('age', 'everyValue:equal', 1),
      `operator-kind-mismatch | ${at} | 1 |  | `,
    ],
    [
      'where a path leads into a number',
      leaf('age', 'equal', 1, '$.x'),
      `unsupported-condition | ${at}/path | $.x |  | `,
    ],
    [
      'where a path begins with a dot',
      leaf('person', 'equal', 1, '.age'),
      `unsupported-condition | ${at}/path | .age |  | `,
    ],
    [
      'where a path has a wildcard',
      leaf('person', 'equal', 1, '$.*'),
      `unsupported-condition | ${at}/path | $.* |  | `,
    ],
    [
      'where a path has a filter',
      leaf('person', 'equal', 1, '$.a[?(@.b)]'),
      `unsupported-condition | ${at}/path | $.a[?(@.b)] |  | `,
    ],
    [
      'where a path names nothing',
      leaf('person', 'equal', 1, '$'),
      `unsupported-condition | ${at}/path | $ |  | `,
    ],
    [
      'where a part is unknown',
      leaf('person', 'equal', 1, '$.agee'),
      `unknown-fact | ${at}/fact | person.agee | person.age | `,
    ],
    [
      'where an object is read whole',
      leaf('person', 'equal', 1),
      `operator-kind-mismatch | ${at}/fact | person |  | path`,
    ],
    [
      'where the other path is none',
      leaf('age', 'equal', { fact: 'person', path: '$[*]' }),
      `unsupported-condition | ${at}/value/path | $[*] |  | `,
    ],
  ])('%s', (_, condition, expected) => {
    const claimant: Condition = { all: [] };
    expect(issuesOf(condition, { conditions: { claimant } })).toEqual([expected]);
  });

  it('where references go round in a circle', () => {
    const conditions = { one: { condition: 'two' }, two: { all: [{ condition: 'one' }] } };
    expect(issuesOf({ condition: 'one' }, { conditions })).toEqual([
      'cyclic-reference | conditions/two/all/0 | one → two → one |  | ',
      'cyclic-reference | conditions/one | two → one → two |  | ',
    ]);
  });

  it('where two rules have one id, and every problem is told at once', () => {
    const wrong: Condition = { any: [] };
    const rules = [
      { id: 'one', conditions: wrong },
      { id: 'one', conditions: wrong },
    ];
    expect(issuesOf({}, { rules })).toEqual([
      'empty-any | rules/0/conditions/any | [] |  | ',
      'duplicate-id | rules/1/id | one |  | ',
      'empty-any | rules/1/conditions/any | [] |  | ',
    ]);
  });

  it('in named conditions that no rule uses', () => {
    expect(issuesOf({ all: [] }, { conditions: { unused: { any: [] } } })).toEqual([
      'empty-any | conditions/unused/any | [] |  | ',
    ]);
  });
});

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
