import type { Condition } from '../rule/condition.ts';
import type {
  Expression,
  IfExpression,
  LookupExpression,
  ParameterExpression,
} from '../rule/derivation.ts';

/** What an expression names. */
export interface ExpressionParts {
  readonly facts: readonly string[];
  readonly tables: readonly string[];
  readonly parameters: readonly string[];
  /** The conditions of its branches. */
  readonly conditions: readonly Condition[];
}

/** What a derived fact's expression names; every operator but those four reads its operands only. */
export function expressionParts(expression: Expression): ExpressionParts {
  if (typeof expression === 'string') return { ...nothing, facts: [expression] };
  if (typeof expression !== 'object' || 'value' in expression) return nothing;
  if (isLookup(expression)) {
    const { table, by } = expression.lookup;
    return joined([{ ...nothing, tables: [table] }, ...Object.values(by).map(expressionParts)]);
  }
  if (isParameter(expression)) {
    // Where no day is given, the parameter is read on `as-of`, which is nobody's answer.
    const { id, on } = expression.parameter;
    const own = { ...nothing, parameters: [id] };
    return on === undefined ? own : joined([own, expressionParts(on)]);
  }
  if (isBranch(expression)) {
    const { condition, then, else: otherwise } = expression.if;
    const own = { ...nothing, conditions: [condition] };
    return joined([own, expressionParts(then), expressionParts(otherwise)]);
  }
  return joined(Object.values(expression).flatMap(operandsOf).map(expressionParts));
}

const nothing: ExpressionParts = { facts: [], tables: [], parameters: [], conditions: [] };

function joined(parts: readonly ExpressionParts[]): ExpressionParts {
  return {
    facts: parts.flatMap(({ facts }) => facts),
    tables: parts.flatMap(({ tables }) => tables),
    parameters: parts.flatMap(({ parameters }) => parameters),
    conditions: parts.flatMap(({ conditions }) => conditions),
  };
}

function operandsOf(operands: Expression | readonly Expression[]): readonly Expression[] {
  return isList(operands) ? operands : [operands];
}

function isList(operands: Expression | readonly Expression[]): operands is readonly Expression[] {
  return Array.isArray(operands);
}

function isLookup(expression: object): expression is LookupExpression {
  return 'lookup' in expression;
}

function isParameter(expression: object): expression is ParameterExpression {
  return 'parameter' in expression;
}

function isBranch(expression: object): expression is IfExpression {
  return 'if' in expression;
}
