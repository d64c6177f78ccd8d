import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules, ruleProblems } from '../../../packages/core/src/rule/compile-rules.ts';
import { upTo } from './drawn-rules.ts';
import { smallFacts } from './random-rules.ts';

const word = fc.constantFrom(
  'all',
  'any',
  'not',
  'condition',
  'fact',
  'operator',
  'value',
  'path',
  'params',
  'priority',
);
const text = fc.oneof(
  fc.constantFrom(...Object.keys(smallFacts)),
  fc.constantFrom('equal', 'in', 'contains', 'lessThan', 'not:equal', 'someFact:in', 'swap:', ':'),
  fc.constantFrom('', '$.x', '__proto__', 'constructor', 'toString', '2026-02-30', 'resigned'),
);

/** JSON that uses the words of conditions in every wrong place. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'json' },
    text,
    fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(word, tie('value')), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries)),
    fc.record({ fact: text, operator: text, value: tie('value') }),
  ),
})).value;

describe('any JSON as conditions', () => {
  it('is compiled, or refused with a code and the path to what is wrong', () => {
    let refused = 0;
    fc.assert(
      fc.property(json, json, (conditions, other) => {
        const input = {
          facts: smallFacts,
          conditions: { resigned: JSON.parse(JSON.stringify(other)) },
        };
        const rules = [{ id: 'rule', conditions: JSON.parse(JSON.stringify(conditions)) }];
        const result = compileRules({ ...input, rules });
        expect(ruleProblems({ ...input, rules })).toEqual(result.ok ? [] : result.issues);
        if (result.ok) {
          expect(Object.keys(result.value.decide({}))).toEqual(['rule']);
          return;
        }
        refused += 1;
        for (const { code, path } of result.issues) {
          expect(code).toMatch(/^[a-z-]+$/);
          expect(['rules', 'conditions']).toContain(path[0]);
        }
      }),
      upTo(3000),
    );
    expect(refused).toBeGreaterThan(0);
  });
});
