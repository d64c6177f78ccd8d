import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import { type RuleDiagrams, ruleDiagrams } from '../../../packages/core/src/rule/rule-diagrams.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';

/** The diagrams of these conditions, each a rule. */
export function diagramsOf(
  facts: RulesInput['facts'],
  conditions: readonly Condition[],
  more: Partial<RulesInput> = {},
  nodeLimit?: number,
): RuleDiagrams {
  const rules = conditions.map((each, at) => ({ id: `${at}`, conditions: each }));
  const { checked, variables } = compiled({ facts, rules, ...more }).views.base;
  return ruleDiagrams(checked, variables, nodeLimit);
}
