import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import { always, never } from '../../../packages/core/src/rule/diagrams.ts';
import { ruleDiagrams } from '../../../packages/core/src/rule/rule-diagrams.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import type { Formula } from '../../../packages/core/src/rule/term.ts';
import { compiled, is } from './compiled.ts';
import { diagramsOf } from './diagrams-of.ts';

describe('a diagram that takes more nodes than one rule may', () => {
  const pairs = Array.from({ length: 8 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
  const facts: RulesInput['facts'] = Object.fromEntries(
    [...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)].map((fact) => [
      fact,
      { kind: 'boolean' },
    ]),
  );
  const yes = (fact: string): Condition => is(fact, 'equal', true);
  const large = { any: pairs.map(([one, other]) => ({ all: [yes(one), yes(other)] })) };

  it('is not made, nor tried again', () => {
    const { store, root } = diagramsOf(facts, [large, yes('one-0')], {}, 100);
    expect(root(0)).toBeUndefined();
    const { size } = store;
    expect(size).toBeLessThanOrEqual(102);
    expect(root(0)).toBeUndefined();
    expect(store.size).toBe(size);
    expect(root(1)).toBeDefined();
  });

  it('is made where there is room', () => {
    const { root } = diagramsOf(facts, [large], {}, 2000);
    expect(root(0)).toBeDefined();
    expect(root(0)).toBe(root(0));
  });

  it('leaves room for what is asked of the others', () => {
    const { store, root } = diagramsOf(facts, [yes('one-0'), large], {}, 20);
    for (const rule of [0, 1]) {
      root(rule);
      const made = Array.from({ length: 30 }, (_, at) =>
        store.node(100 * (rule + 1) + at, [never, always]),
      );
      expect(new Set(made).size).toBe(30);
    }
  });

  it('is none of a rule that does not exist, and no other error is hidden', () => {
    const { checked, variables } = compiled({
      facts,
      rules: [{ id: '0', conditions: yes('one-0') }],
    }).views.base;
    expect(ruleDiagrams(checked, variables).root(1)).toBeUndefined();
    const broken: Formula = {
      op: 'not',
      get part(): Formula {
        throw new Error('broken');
      },
    };
    const { root } = ruleDiagrams({ ...checked, rules: [{ id: '0', formula: broken }] }, variables);
    expect(() => root(0)).toThrow('broken');
  });
});
