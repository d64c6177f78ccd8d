import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import { diagramProgram } from '../../../packages/core/src/rule/diagram-program.ts';
import type { FactDeclaration } from '../../../packages/core/src/rule/fact-declaration.ts';
import { lastWord } from '../../../packages/core/src/rule/last-word.ts';
import { ruleDiagrams } from '../../../packages/core/src/rule/rule-diagrams.ts';
import { isFalse, isTrue, isUnknown, type Truth } from '../../../packages/core/src/rule/truth.ts';
import { truthInStore } from '../../../packages/core/src/rule/truth-in-store.ts';
import { drawnRules, upTo } from './drawn-rules.ts';
import { partialFacts } from './random-rules.ts';

const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const has = (option: string): Condition => ({
  fact: 'papers',
  operator: 'contains',
  value: option,
});

/** The truth of a rule that is not laid out. */
function truthOf(
  facts: Readonly<Record<string, FactDeclaration>>,
  conditions: Condition,
  nodeLimit?: number,
): (known: Facts) => Truth {
  const result = compileRules({ facts, rules: [{ id: 'rule', conditions }] });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { checked, variables, encoder } = result.value.views.base;
  const diagrams = ruleDiagrams(checked, variables, nodeLimit);
  return (known) => {
    const encoded = encoder.create();
    encoder.encode(encoded, known);
    return truthInStore(diagrams, variables, 0, encoded);
  };
}

describe('the truth of a rule in the store', () => {
  it('is that of its diagram laid out', () => {
    fc.assert(
      fc.property(drawnRules(1, 3), partialFacts, ({ rules }, facts) => {
        const { encoder, variables, diagrams } = rules.views.base;
        const encoded = encoder.create();
        encoder.encode(encoded, facts);
        const every = [...rules.ruleIds.keys()];
        const word = lastWord(diagramProgram(diagrams(), variables, every));
        for (const rule of every)
          expect(truthInStore(diagrams(), variables, rule, encoded)).toBe(
            word.truth(rule, encoded),
          );
      }),
      upTo(250),
    );
  });

  const facts: Readonly<Record<string, FactDeclaration>> = {
    employed: { kind: 'boolean' },
    papers: { kind: 'multiple-choice', options: ['card', 'book', 'pass'] },
    age: { kind: 'integer', min: 0, max: 9 },
    a: { kind: 'integer' },
    b: { kind: 'integer' },
  };
  const grown: Condition = { fact: 'age', operator: 'greaterThan', value: 5 };
  const both: Condition = {
    any: [{ all: [has('book'), grown] }, { all: [has('pass'), { not: grown }] }],
  };
  const less: Condition = { fact: 'a', operator: 'lessThan', value: { fact: 'b' } };
  it.each<[string, Condition, Facts, Truth]>([
    ['always', { any: [grown, { not: grown }] }, {}, isTrue],
    ['never', { all: [grown, { not: grown }] }, {}, isFalse],
    ['by one option of three', has('book'), { papers: ['book'] }, isTrue],
    ['by the first option of three', has('card'), { papers: ['card', 'book'] }, isTrue],
    ['by the absence of the first option', has('card'), { papers: ['book', 'pass'] }, isFalse],
    ['by the absence of an option', has('book'), { papers: ['card', 'pass'] }, isFalse],
    ['by options and a number', both, { papers: ['book'], age: 6 }, isTrue],
    ['by options and another number', both, { papers: ['book'], age: 5 }, isFalse],
    ['by options alone', both, { papers: ['book', 'pass'] }, isTrue],
    ['not by a number alone', both, { age: 6 }, isUnknown],
    ['by nothing that is known', both, {}, isUnknown],
    [
      'not by other facts, where none decides',
      less,
      { employed: true, papers: ['card'], age: 3 },
      isUnknown,
    ],
    [
      'not by other facts, where none decides',
      less,
      { employed: false, papers: [], age: 9 },
      isUnknown,
    ],
    ['by others beside what none decides', { any: [less, grown] }, { age: 6 }, isTrue],
  ])('is decided %s', (_, conditions, known, truth) => {
    expect(truthOf(facts, conditions)(known)).toBe(truth);
  });

  it('is not known where the diagram is too large', () => {
    expect(truthOf(facts, both, 1)({ papers: ['book'], age: 6 })).toBe(isUnknown);
  });

  it('is found where ways that part join again, as often as they do', () => {
    const pairs = Array.from({ length: 40 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
    const ladder = truthOf(
      Object.fromEntries([...pairs.flat(), 'last'].map((fact) => [fact, { kind: 'boolean' }])),
      { all: [...pairs.map(([one, other]) => ({ any: [yes(one), yes(other)] })), yes('last')] },
    );
    expect(ladder({ last: false })).toBe(isFalse);
    expect(ladder({ last: true })).toBe(isUnknown);
  });
});
