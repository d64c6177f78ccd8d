import type { Issue, Path } from '../vocabulary/issue.ts';
import type { Condition, FactScalar } from './condition.ts';
import type { Expression, LookupExpression, ParameterExpression } from './derivation.ts';
import type { OperandKind } from './derived-operator.ts';
import type { FactDeclaration } from './fact-declaration.ts';
import { derivedOperators, expressionKeys } from './operator-table.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import { ruleIssue, unknownName } from './rule-issue.ts';
import type { RulesInput } from './rule-set.ts';
import { tableOf } from './operators/lookup.ts';
import { periodsOf } from './operators/parameter.ts';
import { type Formula, mergeReads, readsOf, type Term } from './term.ts';

export interface ExpressionContext {
  readonly input: RulesInput;
  readonly issues: Issue[];
  declarationOf(fact: string): FactDeclaration | undefined;
  termOfFact(fact: string, path: Path): Term | undefined;
  formulaOf(condition: Condition, path: Path): Formula | undefined;
}

/** What a term's values are, as far as operators tell them apart. */
export type ExpressionKind = OperandKind | 'month' | 'boolean' | 'text' | 'options';

export interface CheckedExpression {
  readonly term: Term;
  readonly kind: ExpressionKind;
}

/** The term that an expression stands for; `undefined` where an issue was found, and noted. */
export function termOfExpression(
  context: ExpressionContext,
  expression: Expression,
  path: Path,
): CheckedExpression | undefined {
  if (typeof expression === 'string') return factTerm(context, expression, path);
  if (typeof expression === 'number' || typeof expression === 'boolean') return constant(expression);
  const [key, ...others] = Object.keys(expression);
  if (key === undefined || others.length > 0) {
    context.issues.push(
      ruleIssue('invalid-value', path, expression, { expected: expressionKeys.join(', ') }),
    );
    return undefined;
  }
  const own = [...path, key];
  if (isValue(expression)) return constant(expression.value);
  if (isLookup(expression)) return lookupTerm(context, expression.lookup, own);
  if (isParameter(expression)) return parameterTerm(context, expression.parameter, own);
  if (isIf(expression)) return ifTerm(context, expression.if, own);
  const operands = Object.values(expression)[0];
  return operands === undefined ? undefined : appliedTerm(context, key, operands, own);
}

export function kindOfDeclaration(declaration: FactDeclaration): ExpressionKind {
  switch (declaration.kind) {
    case 'integer':
    case 'decimal':
      return 'number';
    case 'date':
    case 'month':
    case 'boolean':
      return declaration.kind;
    case 'single-choice':
    case 'text':
      return 'text';
    case 'multiple-choice':
      return 'options';
    default: {
      const impossible: never = declaration;
      return impossible;
    }
  }
}

function factTerm(context: ExpressionContext, fact: string, path: Path): CheckedExpression | undefined {
  const term = context.termOfFact(fact, path);
  const declaration = context.declarationOf(fact);
  if (term === undefined || declaration === undefined) return undefined;
  return { term, kind: kindOfDeclaration(declaration) };
}

function constant(value: FactScalar): CheckedExpression {
  return { term: { op: 'value', value, reads: [] }, kind: kindOfValue(value) };
}

function kindOfValue(value: FactScalar): ExpressionKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (parsePlainDate(value) !== undefined) return 'date';
  return /^\d{4}-\d{2}$/.test(value) ? 'month' : 'text';
}

function appliedTerm(
  context: ExpressionContext,
  name: string,
  given: Expression | readonly Expression[],
  path: Path,
): CheckedExpression | undefined {
  const operator = derivedOperators.get(name);
  if (operator === undefined) {
    context.issues.push(unknownName('unknown-operator', path, name, expressionKeys));
    return undefined;
  }
  const { takes } = operator;
  const list: Expression[] = isList(given) ? [...given] : [given];
  if ('each' in takes ? list.length === 0 : false) {
    context.issues.push(ruleIssue('invalid-value', path, given, { expected: `${takes}` }));
    return undefined;
  }
  if (!('each' in takes)) {
    if (operator.lastIsAsOf === true && list.length === takes.length - 1) list.push('as-of');
    const missing = takes.length - list.length;
    const defaults = operator.defaults ?? [];
    if (missing > 0 && missing <= defaults.length) {
      list.push(...defaults.slice(-missing).map((value) => ({ value })));
    }
    if (list.length !== takes.length) {
      context.issues.push(ruleIssue('invalid-value', path, given, { expected: takes.join(', ') }));
      return undefined;
    }
  }
  const checked = list.map((each, at) => {
    const operand = termOfExpression(context, each, isList(given) ? [...path, at] : path);
    const wanted = 'each' in takes ? takes.each : takes[at];
    if (operand !== undefined && operand.kind !== wanted) {
      context.issues.push(
        ruleIssue('operator-kind-mismatch', isList(given) ? [...path, at] : path, each, { expected: wanted ?? '' }),
      );
      return undefined;
    }
    return operand?.term;
  });
  const operands = checked.filter((operand) => operand !== undefined);
  if (operands.length < checked.length) return undefined;
  const reads = mergeReads(...operands.map((operand) => operand.reads));
  return { term: { op: 'apply', operator, operands, reads }, kind: operator.gives };
}

function lookupTerm(
  context: ExpressionContext,
  lookup: LookupExpression['lookup'],
  path: Path,
): CheckedExpression | undefined {
  const tables = context.input.tables ?? {};
  const table = Object.hasOwn(tables, lookup.table) ? tables[lookup.table] : undefined;
  if (table === undefined) {
    context.issues.push(unknownName('unknown-table', [...path, 'table'], lookup.table, Object.keys(tables)));
    return undefined;
  }
  const keys = Object.entries(lookup.by).map(([column, expression]) => ({
    column,
    checked: termOfExpression(context, expression, [...path, 'by', column]),
  }));
  const prepared = tableOf(table, keys.map(({ column }) => column), lookup.column, path);
  if (!prepared.ok) {
    context.issues.push(...prepared.issues);
    return undefined;
  }
  const terms = keys.flatMap(({ checked }) => (checked === undefined ? [] : [checked.term]));
  if (terms.length < keys.length) return undefined;
  const { rows } = prepared.value;
  const sample = rows.find(({ result }) => result !== null)?.result ?? 0;
  const reads = mergeReads(...terms.map((term) => term.reads));
  return { term: { op: 'lookup', keys: terms, rows, reads }, kind: kindOfValue(sample) };
}

function parameterTerm(
  context: ExpressionContext,
  { id, on }: ParameterExpression['parameter'],
  path: Path,
): CheckedExpression | undefined {
  const parameters = context.input.parameters ?? {};
  const parameter = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
  if (parameter === undefined) {
    context.issues.push(unknownName('unknown-parameter', [...path, 'id'], id, Object.keys(parameters)));
    return undefined;
  }
  const day = termOfExpression(context, on ?? 'as-of', [...path, 'on']);
  if (day === undefined) return undefined;
  if (day.kind !== 'date') {
    context.issues.push(ruleIssue('operator-kind-mismatch', [...path, 'on'], on, { expected: 'date' }));
    return undefined;
  }
  const term: Term = { op: 'lookup', keys: [day.term], rows: periodsOf(parameter), reads: day.term.reads };
  return { term, kind: 'number' };
}

interface IfExpression {
  readonly condition: Condition;
  readonly then: Expression;
  readonly else: Expression;
}

function ifTerm(context: ExpressionContext, given: IfExpression, path: Path): CheckedExpression | undefined {
  const condition = context.formulaOf(given.condition, [...path, 'condition']);
  const yes = termOfExpression(context, given.then, [...path, 'then']);
  const no = termOfExpression(context, given.else, [...path, 'else']);
  if (condition === undefined || yes === undefined || no === undefined) return undefined;
  if (yes.kind !== no.kind) {
    context.issues.push(ruleIssue('mixed-types', [...path, 'else'], given.else, { expected: yes.kind }));
    return undefined;
  }
  const reads = mergeReads(readsOf(condition), yes.term.reads, no.term.reads);
  // biome-ignore lint/suspicious/noThenProperty: a branch, never awaited
  return { term: { op: 'if', condition, then: yes.term, else: no.term, reads }, kind: yes.kind };
}

function isList(given: Expression | readonly Expression[]): given is readonly Expression[] {
  return Array.isArray(given);
}

function isValue(expression: object): expression is { readonly value: FactScalar } {
  return 'value' in expression && ['string', 'number', 'boolean'].includes(typeof expression.value);
}

function isLookup(expression: object): expression is LookupExpression {
  if (!('lookup' in expression)) return false;
  const { lookup } = expression;
  return typeof lookup === 'object' && lookup !== null && 'table' in lookup && 'by' in lookup;
}

function isParameter(expression: object): expression is ParameterExpression {
  if (!('parameter' in expression)) return false;
  const { parameter } = expression;
  return typeof parameter === 'object' && parameter !== null && 'id' in parameter;
}

function isIf(expression: object): expression is { readonly if: IfExpression } {
  if (!('if' in expression)) return false;
  const branches = expression.if;
  return (
    typeof branches === 'object' &&
    branches !== null &&
    'condition' in branches &&
    'then' in branches &&
    'else' in branches
  );
}
