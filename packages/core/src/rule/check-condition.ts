import type { Path } from '../vocabulary/issue.ts';
import { checkLeaf } from './check-leaf.ts';
import type { Condition } from './condition.ts';
import { ruleIssue, unknownName } from './rule-issue.ts';
import type { RuleScope } from './rule-scope.ts';
import type { Formula } from './term.ts';

const groupKeys = ['all', 'any', 'not', 'condition'] as const;

/** The formula that a condition stands for; `undefined` where an issue was found, and noted. */
export function formulaOf(
  scope: RuleScope,
  condition: Condition,
  path: Path,
  open: readonly string[] = [],
): Formula | undefined {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    return malformed(scope, path, condition);
  }
  const given = groupKeys.filter((key) => Object.hasOwn(condition, key));
  if (given.length > 1 || (given.length === 1 && Object.hasOwn(condition, 'fact'))) {
    return malformed(scope, path, Object.keys(condition).join(', '));
  }
  if ('all' in condition) return groupOf(scope, 'all', condition.all, path, open);
  if ('any' in condition) return groupOf(scope, 'any', condition.any, path, open);
  if ('not' in condition) {
    const part = formulaOf(scope, condition.not, [...path, 'not'], open);
    return part === undefined ? undefined : { op: 'not', part };
  }
  if ('condition' in condition) return referenceOf(scope, condition.condition, path, open);
  return checkLeaf(scope, condition, path);
}

function groupOf(
  scope: RuleScope,
  op: 'all' | 'any',
  given: readonly Condition[],
  path: Path,
  open: readonly string[],
): Formula | undefined {
  if (!Array.isArray(given)) return malformed(scope, [...path, op], given);
  if (op === 'any' && given.length === 0) {
    scope.issues.push(ruleIssue('empty-any', [...path, op], given));
    return undefined;
  }
  const parts = given.map((part, at) => formulaOf(scope, part, [...path, op, at], open));
  const whole = parts.filter((part) => part !== undefined);
  return whole.length < parts.length ? undefined : { op, parts: whole };
}

function referenceOf(
  scope: RuleScope,
  name: string,
  path: Path,
  open: readonly string[],
): Formula | undefined {
  // From JSON it may be anything: a list of one name would do for the name.
  if (typeof name !== 'string') return malformed(scope, [...path, 'condition'], name);
  const named = scope.input.conditions ?? {};
  const target = Object.hasOwn(named, name) ? named[name] : undefined;
  if (target === undefined) {
    scope.issues.push(unknownName('unknown-condition', path, name, Object.keys(named)));
    return undefined;
  }
  if (open.includes(name)) {
    const cycle = [...open.slice(open.indexOf(name)), name].join(' → ');
    scope.issues.push(ruleIssue('cyclic-reference', path, cycle));
    return undefined;
  }
  return formulaOf(scope, target, ['conditions', name], [...open, name]);
}

function malformed(scope: RuleScope, path: Path, found: unknown): undefined {
  scope.issues.push(
    ruleIssue('malformed-condition', path, found, { expected: 'all, any, not, condition, fact' }),
  );
  return undefined;
}
