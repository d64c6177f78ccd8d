import type { Condition } from '../rule/condition.ts';
import type {
  Expression,
  IfExpression,
  LookupExpression,
  ParameterExpression,
} from '../rule/derivation.ts';
import { isGroupExpression, overGroup } from '../rule/group-expression.ts';

/** What an expression names. */
export interface ExpressionParts {
  /** Within a group, those of its items and those outside: the two never share a name. */
  readonly facts: readonly string[];
  readonly tables: readonly string[];
  readonly parameters: readonly string[];
  /** The conditions of its branches. */
  readonly conditions: readonly Condition[];
  /** The operators other than table, parameter, branch, and those over a group. */
  readonly operators: readonly string[];
}

/** What a derived fact's expression names; every operator but those four reads its operands only. */
export function expressionParts(expression: Expression): ExpressionParts {
  if (typeof expression === 'string') return { ...nothing, facts: [expression] };
  const inner = joined(operandsOf(expression).map(expressionParts));
  if (typeof expression !== 'object' || 'value' in expression) return inner;
  if (isLookup(expression))
    return joined([{ ...nothing, tables: [expression.lookup.table] }, inner]);
  if (isParameter(expression)) {
    return joined([{ ...nothing, parameters: [expression.parameter.id] }, inner]);
  }
  if (isBranch(expression)) {
    return joined([{ ...nothing, conditions: [expression.if.condition] }, inner]);
  }
  if (isGroupExpression(expression)) {
    const { of, where } = overGroup(expression);
    const conditions = where === undefined ? [] : [where];
    return joined([{ ...nothing, facts: [of], conditions }, inner]);
  }
  return joined([{ ...nothing, operators: Object.keys(expression) }, inner]);
}

/** The expressions directly inside one, of a branch both ways. */
export function operandsOf(expression: Expression): readonly Expression[] {
  if (typeof expression !== 'object' || 'value' in expression) return [];
  if (isLookup(expression)) return Object.values(expression.lookup.by);
  // Where no day is given, the parameter is read on `as-of`, which is nobody's answer.
  if (isParameter(expression)) return listOf(expression.parameter.on ?? []);
  if (isBranch(expression)) return [expression.if.then, expression.if.else];
  if (isGroupExpression(expression)) return listOf(overGroup(expression).value ?? []);
  return Object.values(expression).flatMap(listOf);
}

const nothing: ExpressionParts = {
  facts: [],
  tables: [],
  parameters: [],
  conditions: [],
  operators: [],
};

function joined(parts: readonly ExpressionParts[]): ExpressionParts {
  return {
    facts: parts.flatMap(({ facts }) => facts),
    tables: parts.flatMap(({ tables }) => tables),
    parameters: parts.flatMap(({ parameters }) => parameters),
    conditions: parts.flatMap(({ conditions }) => conditions),
    operators: parts.flatMap(({ operators }) => operators),
  };
}

function listOf(operands: Expression | readonly Expression[]): readonly Expression[] {
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

export function isBranch(expression: Expression): expression is IfExpression {
  return typeof expression === 'object' && 'if' in expression;
}
