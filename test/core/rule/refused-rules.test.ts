import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import { at, issuesOf, leaf } from './refusals.ts';

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
