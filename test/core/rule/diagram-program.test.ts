import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, FactValue } from '../../../packages/core/src/rule/condition.ts';
import { diagramProgram } from '../../../packages/core/src/rule/diagram-program.ts';
import { ruleDiagrams } from '../../../packages/core/src/rule/rule-diagrams.ts';
import type { DiagramProgram, RuleProgram } from '../../../packages/core/src/rule/rule-program.ts';

const is = (fact: string, value: FactValue): Condition => ({ fact, operator: 'equal', value });

function programOf(conditions: readonly Condition[], nodeLimit?: number): DiagramProgram {
  const result = compileRules({
    facts: {
      papers: { kind: 'multiple-choice', options: ['card', 'book'] },
      employed: { kind: 'boolean' },
      reason: { kind: 'single-choice', options: ['resigned', 'dismissed', 'ended'] },
      a: { kind: 'integer' },
      b: { kind: 'integer' },
    },
    rules: conditions.map((each, at) => ({ id: `${at}`, conditions: each })),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { checked, variables } = result.value.views.base;
  const every = [...conditions.keys()];
  return diagramProgram(ruleDiagrams(checked, variables, nodeLimit), variables, every);
}

const either: Condition = {
  any: [
    { all: [is('employed', true), is('reason', 'ended')] },
    { all: [is('employed', false), is('reason', 'ended')] },
  ],
};

describe('diagrams as data', () => {
  it('have each node once, children before what leads to them', () => {
    const book: Condition = { fact: 'papers', operator: 'contains', value: 'book' };
    const program = programOf([
      is('reason', 'ended'),
      { any: [{ all: [book, is('reason', 'ended')] }, is('employed', true)] },
      { all: [is('employed', true), is('reason', 'ended')] },
    ]);
    expect(program).toEqual({
      rules: [0, 1, 2],
      // Slot 0 has both options, 1 whether employed, 2 the reason.
      roots: [2, 18, 23],
      nodes: [
        [2, -1, 3, 0, 0, 1],
        [1, -1, 2, 0, 1],
        [1, -1, 2, 2, 1],
        [0, 1, 2, 8, 13],
        [1, -1, 2, 0, 2],
      ].flat(),
    });
  });

  it('need none where there is only an end', () => {
    expect(programOf([{ any: [is('employed', true), is('employed', false)] }])).toEqual({
      rules: [0],
      roots: [1],
      nodes: [],
    });
    expect(programOf([either]).roots).toEqual([2]);
  });

  it('have no slot for what no fact decides, and no root of what is too large', () => {
    const less: Condition = { fact: 'a', operator: 'lessThan', value: { fact: 'b' } };
    const unread: RuleProgram['diagrams'] = { rules: [0], roots: [2], nodes: [-1, -1, 2, 0, 1] };
    expect(programOf([less])).toEqual(unread);
    expect(programOf([either, is('employed', true)], 1)).toEqual({
      rules: [0, 1],
      roots: [-1, 2],
      nodes: [1, -1, 2, 0, 1],
    });
  });
});
