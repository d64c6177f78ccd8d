import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { ruleVariables } from '../../../packages/core/src/rule/rule-variables.ts';
import { compiled } from './compiled.ts';

const is = (fact: string, operator: string, value: FactValue | { readonly fact: string }) => ({
  fact,
  operator,
  value,
});

const facts: RulesInput['facts'] = {
  places: {
    kind: 'multiple-choice',
    options: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'no'],
    none: 'no',
  },
  word: { kind: 'single-choice', options: ['yes', 'no'] },
  others: { kind: 'multiple-choice', options: ['x', 'y'] },
  n: { kind: 'integer', min: 0, max: 9 },
};

describe('the variables of rules', () => {
  it('lie six options to a slot, and each other fact in one of its own', () => {
    const { views } = compiled({
      facts,
      rules: [{ id: 'one', conditions: is('n', 'lessThan', 4) }],
    });
    const { list, slots, bits } = views.base.variables;
    expect(list.map((each) => (each.kind === 'option' ? each.option : each.fact))).toEqual([
      ...['no', 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
      'word',
      ...['x', 'y'],
      'n',
    ]);
    expect(slots).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 3, 4]);
    expect(bits).toEqual([0, 1, 2, 3, 4, 5, 0, 1, -1, 0, 1, -1]);
  });

  it('are those of the facts that are not fixed', () => {
    const wait = compiled({
      facts: { ...facts, m: { kind: 'decimal' }, l: { kind: 'decimal' } },
      rules: [{ id: 'one', conditions: is('m', 'lessThan', { fact: 'l' }) }],
    });
    const { checked } = wait.views.base;
    const fixed = new Map([['m', 5]]);
    const { list, unresolved } = ruleVariables(checked, fixed);
    expect(list.slice(-2)).toEqual([
      { kind: 'cells', fact: 'n', starts: [0] },
      { kind: 'cells', fact: 'l', starts: [-Number.MAX_VALUE, 5.000000000000001] },
    ]);
    expect(list.map(({ fact }) => fact)).not.toContain('m');
    expect([...unresolved]).toEqual([]);
  });
});

describe('a constant that is no number', () => {
  it.each(['integer', 'decimal'] as const)('is refused beside a fact of kind %s', (kind) => {
    for (const [operator, value] of [
      ['equal', 'five'],
      ['equal', true],
      ['lessThan', '5'],
      ['in', [1, 'two']],
    ] as const) {
      const conditions = is('n', operator, value);
      const result = compileRules({ facts: { n: { kind } }, rules: [{ id: 'one', conditions }] });
      expect(result.ok ? [] : result.issues).toMatchObject([
        { code: 'mixed-types', path: ['rules', 0, 'conditions', 'value'], expected: 'number' },
      ]);
    }
  });
});
