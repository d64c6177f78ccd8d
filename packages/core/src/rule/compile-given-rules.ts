import { safeParse } from 'valibot';
import { fail, type Result } from '../vocabulary/issue.ts';
import { compileRules } from './compile-rules.ts';
import { jsonIssues } from './json-issues.ts';
import type { RuleSet, RulesInput } from './rule-set.ts';
import { rulesShape } from './rules-shape.ts';
import { shapeIssue } from './shape-issue.ts';

/**
 * Checks and compiles rules from outside, whatever they are: JSON and JavaScript know no types. Nothing
 * is thrown: every problem is returned, with the path to what is wrong. Where a declaration is, the
 * conditions, which rest on the declarations, are not looked at yet. Conditions that json-rules-engine
 * accepts but that would surprise are refused by name.
 */
export function compileGivenRules(input: RulesInput): Result<RuleSet> {
  const unfit = jsonIssues(input);
  if (unfit.length > 0) return fail(unfit);
  const { issues } = safeParse(rulesShape, input);
  return issues === undefined ? compileRules(input) : fail(issues.map(shapeIssue));
}
