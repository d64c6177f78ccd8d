import type { Issue, Path } from '../vocabulary/issue.ts';
import type { Condition } from './condition.ts';
import type { Expression } from './derivation.ts';
import type { CheckedExpression } from './expression-kind.ts';
import type { GroupDeclaration } from './fact-declaration.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import type { RulesInput } from './rule-set.ts';
import type { Formula, Term } from './term.ts';

/** What the names in conditions and expressions stand for, and the issues found on the way. */
export interface RuleScope {
  readonly input: RulesInput;
  readonly issues: Issue[];
  declarationOf(fact: string): PlainFactDeclaration | undefined;
  isObject(fact: string): boolean;
  groupOf(fact: string): GroupDeclaration | undefined;
  /** `undefined` where an issue was found, and noted. */
  termOfFact(fact: string, path: Path): Term | undefined;
  formulaOf(condition: Condition, path: Path): Formula | undefined;
  termOfExpression(expression: Expression, path: Path): CheckedExpression | undefined;
  /** The scope inside one item of a group, where the item's parts go by their own names. */
  inItem(group: string, at: number): RuleScope;
}
