import type { Path } from '../../vocabulary/issue.ts';
import type { GroupExpression } from '../derivation.ts';
import type { CheckedExpression } from '../expression-kind.ts';
import type { OverGroup } from '../group-expression.ts';
import { leafFormula } from '../leaf-formula.ts';
import { ruleIssue, unknownName } from '../rule-issue.ts';
import type { RuleScope } from '../rule-scope.ts';
import { type Formula, mergeReads, readsOf, type Term } from '../term.ts';
import { sum } from './sum.ts';

/** `some`, `every`, `count` and `sum` over the items that there are, each within `max`. */
export function groupTerm(
  scope: RuleScope,
  expression: GroupExpression,
  path: Path,
): CheckedExpression | undefined {
  if ('some' in expression) return decided(scope, expression.some, path, 'any');
  if ('every' in expression) return decided(scope, expression.every, path, 'all');
  if ('count' in expression) return added(scope, expression.count, path);
  return added(scope, expression.sum, path);
}

function decided(
  scope: RuleScope,
  given: OverGroup,
  path: Path,
  op: 'any' | 'all',
): CheckedExpression | undefined {
  const items = itemsOf(scope, given, path);
  if (items === undefined) return undefined;
  const condition: Formula = {
    op,
    parts: items.map(
      ({ exists, meets }): Formula =>
        op === 'any'
          ? { op: 'all', parts: [exists, meets] }
          : { op: 'any', parts: [{ op: 'not', part: exists }, meets] },
    ),
  };
  const term: Term = {
    op: 'if',
    condition,
    then: constant(true),
    else: constant(false),
    reads: readsOf(condition),
  };
  return { term, kind: 'boolean' };
}

function added(scope: RuleScope, given: OverGroup, path: Path): CheckedExpression | undefined {
  const items = itemsOf(scope, given, path);
  if (items === undefined) return undefined;
  if (given.where === undefined && given.value !== undefined)
    return { term: sumOfFirst(items, items.length), kind: 'number' };
  const operands = items.map(({ exists, meets, value }): Term => {
    const condition: Formula = { op: 'all', parts: [exists, meets] };
    const reads = mergeReads(readsOf(condition), value.reads);
    return { op: 'if', condition, then: value, else: constant(0), reads };
  });
  const reads = mergeReads(...operands.map((operand) => operand.reads));
  return {
    term: { op: 'apply', operator: sum, operands: [constant(0), ...operands], reads },
    kind: 'number',
  };
}

/** As many are added as there are: to ask of each whether it is there would be far more ways. */
function sumOfFirst(items: readonly GroupItem[], count: number): Term {
  const last = items[count - 1];
  if (last === undefined) return constant(0);
  const operands = [constant(0), ...items.slice(0, count).map(({ value }) => value)];
  const reads = mergeReads(...operands.map((operand) => operand.reads));
  const then: Term = { op: 'apply', operator: sum, operands, reads };
  const otherwise = sumOfFirst(items, count - 1);
  const all = mergeReads(readsOf(last.exists), reads, otherwise.reads);
  return { op: 'if', condition: last.exists, then, else: otherwise, reads: all };
}

interface GroupItem {
  readonly exists: Formula;
  readonly meets: Formula;
  readonly value: Term;
}

function itemsOf(scope: RuleScope, given: OverGroup, path: Path): readonly GroupItem[] | undefined {
  const group = scope.groupOf(given.of);
  const count = group === undefined ? undefined : scope.termOfFact(given.of, path);
  if (group === undefined || count === undefined) {
    const groups = Object.keys(scope.input.facts).filter(
      (fact) => scope.groupOf(fact) !== undefined,
    );
    scope.issues.push(unknownName('unknown-fact', [...path, 'of'], given.of, groups));
    return undefined;
  }
  const items: GroupItem[] = [];
  for (let at = 0; at < group.max; at += 1) {
    const inside = scope.inItem(given.of, at);
    const meets: Formula | undefined =
      given.where === undefined
        ? { op: 'all', parts: [] }
        : inside.formulaOf(given.where, [...path, 'where']);
    const value =
      given.value === undefined
        ? { term: constant(1), kind: 'number' }
        : inside.termOfExpression(given.value, [...path, 'value']);
    if (meets === undefined || value === undefined) return undefined;
    if (value.kind !== 'number') {
      scope.issues.push(
        ruleIssue('operator-kind-mismatch', [...path, 'value'], given.value, {
          expected: 'number',
        }),
      );
      return undefined;
    }
    const exists = leafFormula({ decorators: [], operator: 'greaterThan' }, count, constant(at));
    items.push({ exists, meets, value: value.term });
  }
  return items;
}

function constant(value: number | boolean): Term {
  return { op: 'value', value, reads: [] };
}
