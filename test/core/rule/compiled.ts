import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

/** Rules that have no issue; another input is a mistake in the test. */
export function compiled(input: RulesInput): RuleSet {
  const result = compileRules(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

export function is(fact: string, operator: string, value: FactValue): Condition {
  return { fact, operator, value };
}
