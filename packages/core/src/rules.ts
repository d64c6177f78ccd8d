export { compileGivenRules as compileRules } from './rule/compile-given-rules.ts';
export type {
  Condition,
  ConditionValue,
  Decision,
  FactScalar,
  Facts,
  FactValue,
  LeafCondition,
} from './rule/condition.ts';
export type {
  Derivation,
  Expression,
  ParameterValues,
  Table,
  WorkingDays,
} from './rule/derivation.ts';
export { explainRule, type FactChange, type RuleExplanation } from './rule/explain-rule.ts';
export type { FactDeclaration, FactKind } from './rule/fact-declaration.ts';
export {
  equivalent,
  type ModelCount,
  modelCount,
  type Proof,
  type Satisfiability,
  satisfiable,
} from './rule/prove-rules.ts';
export type { RelevantFact } from './rule/relevant-fact.ts';
export { type EncodedAnswers, type RuleEvaluator, ruleEvaluator } from './rule/rule-evaluator.ts';
export type { RuleProgram } from './rule/rule-program.ts';
export type { RuleSession } from './rule/rule-session.ts';
export type { Rule, RuleSet, RulesInput } from './rule/rule-set.ts';
export { toEngine } from './rule/to-engine.ts';
export type { Issue, IssueCode, Path, Result, Severity } from './vocabulary/issue.ts';
