import type { Issue, Path } from '../vocabulary/issue.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import type { OperatorChain } from './comparison.ts';
import type { ConditionValue } from './condition.ts';
import type { ExpressionKind } from './expression-kind.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import { ruleIssue, unknownName } from './rule-issue.ts';

/** One side of a comparison: a fact, or a constant. */
export type Side =
  | { readonly kind: ExpressionKind; readonly declaration: PlainFactDeclaration }
  | { readonly value: ConditionValue };

/**
 * What is wrong with comparing these sides: an operator that json-rules-engine would answer `false`
 * to whatever the fact is, types that never meet, a constant that the fact cannot have.
 */
export function checkComparison(
  { decorators, operator }: OperatorChain,
  left: Side,
  right: Side,
  path: Path,
): readonly Issue[] {
  const [decorator, ...rest] = decorators;
  const next = { decorators: rest, operator };
  switch (decorator) {
    case undefined:
      return checkOperator(operator, left, right, path);
    case 'not':
      return checkComparison(next, left, right, path);
    case 'swap':
      return checkComparison(next, right, left, path);
    case 'someFact':
    case 'everyFact':
      return checkEach(left, (each) => checkComparison(next, each, right, path), path);
    case 'someValue':
    case 'everyValue':
      return checkEach(right, (each) => checkComparison(next, left, each, path), path);
    default: {
      const impossible: never = decorator;
      return impossible;
    }
  }
}

function checkEach(
  side: Side,
  check: (each: Side) => readonly Issue[],
  path: Path,
): readonly Issue[] {
  const members = membersOf(side);
  if (members === undefined) return [mismatch(path, side)];
  return members.flatMap(check);
}

function checkOperator(
  operator: OperatorChain['operator'],
  left: Side,
  right: Side,
  path: Path,
): readonly Issue[] {
  switch (operator) {
    case 'equal':
    case 'notEqual':
      return isOptions(left) || isOptions(right)
        ? [mismatch([...path, 'operator'], isOptions(left) ? left : right)]
        : checkSame(left, right, path);
    case 'in':
    case 'notIn':
      if ('value' in right && typeof right.value === 'string') {
        return [
          ruleIssue('unsupported-condition', [...path, 'value'], right.value, { expected: '[…]' }),
        ];
      }
      return isChoice(left)
        ? [mismatch([...path, 'operator'], left)]
        : checkEach(right, (each) => checkSame(left, each, path), path);
    case 'contains':
    case 'doesNotContain':
      return isChoice(right)
        ? [mismatch([...path, 'operator'], right)]
        : checkEach(left, (each) => checkSame(each, right, path), path);
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive': {
      const unordered = [left, right].find((side) => !isOrdered(side));
      return unordered === undefined
        ? checkSame(left, right, path)
        : [mismatch([...path, 'operator'], unordered)];
    }
    default: {
      const impossible: never = operator;
      return impossible;
    }
  }
}

/** Both sides must be of one kind, and a constant a value that the other side's fact can have. */
function checkSame(left: Side, right: Side, path: Path): readonly Issue[] {
  const own = [...path, 'value'];
  if ('declaration' in left && 'declaration' in right) {
    return left.kind === right.kind
      ? []
      : [ruleIssue('mixed-types', own, right.kind, { expected: left.kind })];
  }
  if ('declaration' in left) return checkConstant(left.declaration, right, own);
  if ('declaration' in right) return checkConstant(right.declaration, left, own);
  return [];
}

function checkConstant(
  declaration: PlainFactDeclaration,
  side: Side,
  path: Path,
): readonly Issue[] {
  const value = 'value' in side ? side.value : null;
  const wrong = (expected: string): readonly Issue[] => [
    ruleIssue('mixed-types', path, value, { expected }),
  ];
  switch (declaration.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('true, false');
    case 'integer':
    case 'decimal':
      return Number.isFinite(value) ? [] : wrong('number');
    case 'text':
      return typeof value === 'string' ? [] : wrong('text');
    case 'single-choice':
    case 'multiple-choice': {
      const { options } = declaration;
      if (typeof value !== 'string') return wrong(options.join(', '));
      return options.includes(value) ? [] : [unknownName('unknown-option', path, value, options)];
    }
    case 'date':
    case 'month': {
      const expected = declaration.kind === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM';
      if (typeof value !== 'string') return wrong(expected);
      const day = declaration.kind === 'date' ? value : `${value}-01`;
      return parsePlainDate(day) === undefined
        ? [ruleIssue('invalid-date', path, value, { expected })]
        : [];
    }
    default: {
      const impossible: never = declaration;
      return impossible;
    }
  }
}

/** The sides that the members of a list are; `undefined` where the side is no list. */
function membersOf(side: Side): readonly Side[] | undefined {
  if ('value' in side) {
    return isConstantList(side.value) ? side.value.map((value) => ({ value })) : undefined;
  }
  if (side.declaration.kind !== 'multiple-choice') return undefined;
  return [
    { kind: 'text', declaration: { kind: 'single-choice', options: side.declaration.options } },
  ];
}

function isConstantList(
  value: ConditionValue,
): value is readonly (string | number | boolean | null)[] {
  return Array.isArray(value);
}

/** No list has a list among its members. */
function isChoice(side: Side): boolean {
  return 'declaration' in side && side.kind === 'options';
}

function isOptions(side: Side): boolean {
  return 'value' in side ? Array.isArray(side.value) : side.kind === 'options';
}

function isOrdered(side: Side): boolean {
  if ('value' in side) return typeof side.value === 'number' || typeof side.value === 'string';
  return side.kind === 'number' || side.kind === 'date' || side.kind === 'month';
}

function mismatch(path: Path, side: Side): Issue {
  return ruleIssue(
    'operator-kind-mismatch',
    path,
    'value' in side ? side.value : side.declaration.kind,
  );
}
