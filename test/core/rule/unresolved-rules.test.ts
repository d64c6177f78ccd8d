import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import {
  equivalent,
  modelCount,
  satisfiable,
} from '../../../packages/core/src/rule/prove-rules.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';

/** Compares two facts with too many values to be told apart(). */
const less = (fact: string, than: string): Condition => ({
  fact,
  operator: 'lessThan',
  value: { fact: than },
});

function compiled(conditions: Condition): RuleSet {
  const result = compileRules({
    facts: Object.fromEntries(['a', 'b', 'c', 'd'].map((fact) => [fact, { kind: 'integer' }])),
    rules: [
      { id: 'rule', conditions },
      { id: 'other', conditions: { all: [less('a', 'c')] } },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe('comparisons of facts that only their values resolve', () => {
  const contrary = () => compiled({ any: [less('a', 'b'), { not: less('a', 'b') }] });
  const apart = () => compiled({ any: [less('a', 'b'), { not: less('c', 'd') }] });
  const decision = (rules: RuleSet, facts = {}): unknown => rules.decide(facts).rule;

  it('are one where they are the same', () => {
    expect(decision(contrary())).toBe(true);
    expect(contrary().program().notExact).toEqual(['other']);
  });

  it('are several where they differ', () => {
    expect(decision(apart())).toBe('unknown');
    expect(apart().program().notExact).toEqual(['rule', 'other']);
    expect(decision(apart(), { a: 1, b: 2 })).toBe(true);
    expect(decision(apart(), { c: 1, d: 2 })).toBe('unknown');
    expect(decision(apart(), { a: 2, b: 2, c: 1, d: 2 })).toBe(false);
  });

  it('make all that they read relevant until one side is known', () => {
    const rules = ['rule', 'other'];
    expect(apart().relevant({})).toEqual([
      { fact: 'a', rules },
      { fact: 'b', rules: ['rule'] },
      { fact: 'c', rules },
      { fact: 'd', rules: ['rule'] },
    ]);
    expect(apart().relevant({ a: 1, b: 1, d: 1 })).toEqual([{ fact: 'c', rules }]);
    expect(apart().relevant({ a: 1, b: 2, d: 1 })).toEqual([{ fact: 'c', rules: ['other'] }]);
  });

  it('are not proved anything about', () => {
    expect(satisfiable(apart(), 'rule')).toEqual({ satisfiable: 'notExact' });
    expect(modelCount(apart(), 'rule')).toBeUndefined();
    expect(equivalent(apart(), 'rule', 'other')).toEqual({ holds: 'notExact' });
    expect(equivalent(apart(), 'rule', 'rule')).toEqual({ holds: true });
    expect(satisfiable(contrary(), 'rule')).toMatchObject({ satisfiable: true });
  });
});
