import type { Condition, Facts, FactValue } from './condition.ts';
import type { Derivation, ParameterValues, Table, WorkingDays } from './derivation.ts';
import type { FactDeclaration } from './fact-declaration.ts';
import type { RelevantFact } from './relevant-fact.ts';
import type { RuleEvaluator } from './rule-evaluator.ts';
import type { RuleProgram } from './rule-program.ts';
import type { RuleSession } from './rule-session.ts';
import type { RuleViews } from './rule-view.ts';

/** What `compileRules` takes. Every fact that a rule or a derived fact names must be declared. */
export interface RulesInput {
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly derived?: Readonly<Record<string, Derivation>>;
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly tables?: Readonly<Record<string, Table>>;
  readonly parameters?: Readonly<Record<string, ParameterValues>>;
  readonly workingDays?: WorkingDays;
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly id: string;
  readonly conditions: Condition;
}

/** Compiled rules. Immutable; every method is a pure function of its arguments. */
export interface RuleSet extends RuleEvaluator {
  /** What the functions that explain and prove work on. */
  readonly views: RuleViews;
  /** In the order in which the facts were declared. */
  relevant(facts: Facts): readonly RelevantFact[];
  /** An interview's running state, which changes with each answer. */
  session(facts?: Facts): RuleSession;
  /**
   * The rules as plain data for `ruleEvaluator`, which alone is a fraction of this module. Facts that
   * are compared with each other (days with `as-of`) have to be given now, as far as rules are to be
   * decided that compare them.
   */
  program(given?: Facts): RuleProgram;
  /** Every derived fact that the known facts determine. Absent: unknown. */
  derive(facts: Facts): Readonly<Record<string, FactValue>>;
  /** Base facts that a fact is computed from, in order of declaration; of a base fact, itself. */
  baseFactsOf(fact: string): readonly string[];
}
