import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSession } from '../../../packages/core/src/rule/rule-session.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const is = (fact: string, value: number | boolean): Condition => ({
  fact,
  operator: 'equal',
  value,
});
const yesNo = (names: readonly string[]): RulesInput['facts'] =>
  Object.fromEntries(names.map((name) => [name, { kind: 'boolean' }] as const));

function session(input: RulesInput): RuleSession {
  const result = compileRules(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.session();
}

describe('groups of values that come to the same', () => {
  const names = ['resident', 'employed', 'married', 'insured'];
  /** At each age a rule hangs on some of the facts, which the bits of a number say; on none with 0. */
  const ruleBy = (id: string, masks: readonly number[]): RulesInput['rules'][number] => {
    const at = (age: number, mask: number): readonly Condition[] => {
      const some = names.filter((_, bit) => (mask & (1 << bit)) !== 0);
      const any = some.map((name) => is(name, true));
      return mask === 0 ? [is('age', age)] : [is('age', age), { any }];
    };
    return { id, conditions: { any: masks.map((mask, age) => ({ all: at(age, mask) })) } };
  };

  // Rests of the rules are numbers; these are some that a careless sum of two would take for others.
  it.each([
    [
      [10, 0, 0, 1],
      [15, 0, 15, 0],
    ],
    [
      [15, 7, 8],
      [15, 6, 6],
    ],
    [
      [15, 10, 15, 3, 8],
      [7, 3, 15, 0, 7],
      [15, 15, 15, 12, 15],
    ],
    [
      [7, 10, 6, 10, 11],
      [0, 9, 2, 14, 14],
    ],
    [
      [14, 9, 3, 3, 2],
      [0, 12, 0, 7, 12],
    ],
    [
      [14, 2, 15, 2, 0],
      [15, 9, 9, 9, 0],
    ],
    [
      [3, 5, 3, 5],
      [3, 3, 3, 3],
      [5, 5, 5, 5],
    ],
  ])('are as many as differ in a rule: %j, %j', (...tables) => {
    const ages = tables[0]?.length ?? 0;
    const age = { age: { kind: 'integer', min: 0, max: ages - 1 } } as const;
    const rules = tables.map((masks, at) => ruleBy(`${at}`, masks));
    const counts = new Map<string, number>();
    for (let age = 0; age < ages; age += 1) {
      const key = tables.map((masks) => masks[age]).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const facts of [
      { ...age, ...yesNo(names) },
      { ...yesNo(names), ...age },
    ]) {
      const { valueGroups } = session({ facts, rules });
      expect(valueGroups('age')?.map(({ count }) => count)).toEqual([...counts.values()]);
    }
  });

  it('keep options apart whose names run together', () => {
    const options = ['a', 'b', 'ab'];
    const { valueGroups } = session({
      facts: { papers: { kind: 'multiple-choice', options } },
      rules: options.map((value) => ({
        id: value,
        conditions: { all: [{ fact: 'papers', operator: 'contains', value }] },
      })),
    });
    expect(valueGroups('papers')).toHaveLength(8);
  });

  it('are single values where one of the rules is too large to compare', () => {
    const pairs = Array.from({ length: 18 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
    const all = pairs.map(([one, other]): Condition => ({ all: [is(one, true), is(other, true)] }));
    const { valueGroups } = session({
      facts: yesNo([...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)]),
      rules: [
        { id: 'large', conditions: { any: all } },
        { id: 'small', conditions: is('one-2', true) },
      ],
    });
    expect(valueGroups('one-1')).toEqual([
      { value: false, count: 1 },
      { value: true, count: 1 },
    ]);
  });
});
