export type { Decision, FactScalar, Facts, FactValue } from './rule/condition.ts';
export { type EncodedAnswers, type RuleEvaluator, ruleEvaluator } from './rule/rule-evaluator.ts';
export type {
  ClauseProgram,
  DiagramProgram,
  FactProgram,
  RuleProgram,
} from './rule/rule-program.ts';
