import fc from 'fast-check';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';
import { condition, named, smallDerived, smallFacts, smallTables } from './random-rules.ts';

export interface Drawn {
  readonly rules: RuleSet;
  readonly conditions: readonly Condition[];
  readonly named: Readonly<Record<string, Condition>>;
}

function compiled(conditions: readonly Condition[], other: Condition): Drawn {
  const input = {
    facts: smallFacts,
    derived: smallDerived,
    tables: smallTables,
    conditions: { named: other },
    rules: conditions.map((each, index) => ({ id: `rule-${index}`, conditions: each })),
  };
  const result = compileRules(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { rules: result.value, conditions, named: input.conditions };
}

/** Between so many and so many rules over the small facts, compiled. */
export function drawnRules(minLength: number, maxLength: number): fc.Arbitrary<Drawn> {
  return fc
    .tuple(fc.array(condition, { minLength, maxLength }), named)
    .map(([conditions, other]) => compiled(conditions, other));
}

/** A part of the usual number, where the tests run once for each mutant. */
const share = Number(process.env.RULE_TESTS_SHARE ?? 1);

export function upTo(count: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(count * share) };
}
