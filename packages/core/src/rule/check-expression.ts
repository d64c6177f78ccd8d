import type { Path } from '../vocabulary/issue.ts';
import type { FactScalar } from './condition.ts';
import type {
  Expression,
  IfExpression,
  LookupExpression,
  ParameterExpression,
} from './derivation.ts';
import { type CheckedExpression, kindOfDeclaration, kindOfValue } from './expression-kind.ts';
import { isGivenWith, isGroupExpression } from './group-expression.ts';
import { derivedOperators, expressionKeys } from './operator-table.ts';
import { tableOf } from './operators/lookup.ts';
import { groupTerm } from './operators/over-group.ts';
import { periodsOf } from './operators/parameter.ts';
import { ruleIssue, unknownName } from './rule-issue.ts';
import type { RuleScope } from './rule-scope.ts';
import { mergeReads, readsOf, type Term } from './term.ts';

/** The term that an expression stands for; `undefined` where an issue was found, and noted. */
export function termOfExpression(
  scope: RuleScope,
  expression: Expression,
  path: Path,
): CheckedExpression | undefined {
  if (typeof expression === 'string') return factTerm(scope, expression, path);
  if (typeof expression === 'number' || typeof expression === 'boolean')
    return constant(expression);
  const [key, ...others] = Object.keys(expression);
  if (key === undefined || others.length > 0) {
    scope.issues.push(
      ruleIssue('invalid-value', path, expression, { expected: expressionKeys.join(', ') }),
    );
    return undefined;
  }
  const own = [...path, key];
  if (isValue(expression)) return constant(expression.value);
  if (isLookup(expression)) return lookupTerm(scope, expression.lookup, own);
  if (isParameter(expression)) return parameterTerm(scope, expression.parameter, own);
  if (isGroupExpression(expression)) return groupTerm(scope, expression, own);
  if (isIf(expression)) return ifTerm(scope, expression.if, own);
  const operands = Object.values(expression)[0];
  return operands === undefined ? undefined : appliedTerm(scope, key, operands, own);
}

function factTerm(scope: RuleScope, fact: string, path: Path): CheckedExpression | undefined {
  const term = scope.termOfFact(fact, path);
  const declaration = scope.declarationOf(fact);
  if (term === undefined || declaration === undefined) return undefined;
  return { term, kind: kindOfDeclaration(declaration) };
}

function constant(value: FactScalar): CheckedExpression {
  return { term: { op: 'value', value, reads: [] }, kind: kindOfValue(value) };
}

function appliedTerm(
  scope: RuleScope,
  name: string,
  given: Expression | readonly Expression[],
  path: Path,
): CheckedExpression | undefined {
  const operator = derivedOperators.get(name);
  if (operator === undefined) {
    scope.issues.push(unknownName('unknown-operator', path, name, expressionKeys));
    return undefined;
  }
  const { takes } = operator;
  const list: Expression[] = isList(given) ? [...given] : [given];
  if ('each' in takes && list.length === 0) {
    scope.issues.push(ruleIssue('invalid-value', path, given, { expected: takes.each }));
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
      scope.issues.push(ruleIssue('invalid-value', path, given, { expected: takes.join(', ') }));
      return undefined;
    }
  }
  const checked = list.map((each, at) => {
    const operand = termOfExpression(scope, each, isList(given) ? [...path, at] : path);
    const wanted = 'each' in takes ? takes.each : takes[at];
    if (operand !== undefined && operand.kind !== wanted) {
      scope.issues.push(
        ruleIssue('operator-kind-mismatch', isList(given) ? [...path, at] : path, each, {
          expected: wanted ?? '',
        }),
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
  scope: RuleScope,
  lookup: LookupExpression['lookup'],
  path: Path,
): CheckedExpression | undefined {
  const tables = scope.input.tables ?? {};
  const table = Object.hasOwn(tables, lookup.table) ? tables[lookup.table] : undefined;
  if (table === undefined) {
    scope.issues.push(
      unknownName('unknown-table', [...path, 'table'], lookup.table, Object.keys(tables)),
    );
    return undefined;
  }
  const keys = Object.entries(lookup.by).map(([column, expression]) => ({
    column,
    checked: termOfExpression(scope, expression, [...path, 'by', column]),
  }));
  const prepared = tableOf(
    table,
    keys.map(({ column }) => column),
    lookup.column,
    path,
  );
  if (!prepared.ok) {
    scope.issues.push(...prepared.issues);
    return undefined;
  }
  const terms = keys.flatMap(({ checked }) => (checked === undefined ? [] : [checked.term]));
  if (terms.length < keys.length) return undefined;
  const { rows } = prepared.value;
  const results = rows.flatMap(({ result }) => (result === null ? [] : [result]));
  const kind = kindOfValue(results[0] ?? 0);
  // A text may look like a day; a day, a number cannot be taken for another kind of value.
  const other = results.find((result) =>
    kind === 'text' ? typeof result !== 'string' : kindOfValue(result) !== kind,
  );
  if (other !== undefined) {
    scope.issues.push(ruleIssue('mixed-types', [...path, 'column'], other, { expected: kind }));
    return undefined;
  }
  const reads = mergeReads(...terms.map((term) => term.reads));
  return { term: { op: 'lookup', keys: terms, rows, reads }, kind };
}

function parameterTerm(
  scope: RuleScope,
  { id, on }: ParameterExpression['parameter'],
  path: Path,
): CheckedExpression | undefined {
  const parameters = scope.input.parameters ?? {};
  const parameter = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
  if (parameter === undefined) {
    scope.issues.push(
      unknownName('unknown-parameter', [...path, 'id'], id, Object.keys(parameters)),
    );
    return undefined;
  }
  const day = termOfExpression(scope, on ?? 'as-of', [...path, 'on']);
  if (day === undefined) return undefined;
  if (day.kind !== 'date') {
    scope.issues.push(
      ruleIssue('operator-kind-mismatch', [...path, 'on'], on, { expected: 'date' }),
    );
    return undefined;
  }
  const term: Term = {
    op: 'lookup',
    keys: [day.term],
    rows: periodsOf(parameter),
    reads: day.term.reads,
  };
  return { term, kind: 'number' };
}

function ifTerm(
  scope: RuleScope,
  given: IfExpression['if'],
  path: Path,
): CheckedExpression | undefined {
  const condition = scope.formulaOf(given.condition, [...path, 'condition']);
  const yes = termOfExpression(scope, given.then, [...path, 'then']);
  const no = termOfExpression(scope, given.else, [...path, 'else']);
  if (condition === undefined || yes === undefined || no === undefined) return undefined;
  if (yes.kind !== no.kind) {
    scope.issues.push(
      ruleIssue('mixed-types', [...path, 'else'], given.else, { expected: yes.kind }),
    );
    return undefined;
  }
  const reads = mergeReads(readsOf(condition), yes.term.reads, no.term.reads);
  return { term: { op: 'if', condition, then: yes.term, else: no.term, reads }, kind: yes.kind };
}

function isList(given: Expression | readonly Expression[]): given is readonly Expression[] {
  return Array.isArray(given);
}

function isValue(expression: object): expression is { readonly value: FactScalar } {
  return 'value' in expression && ['string', 'number', 'boolean'].includes(typeof expression.value);
}

function isLookup(expression: object): expression is LookupExpression {
  return isGivenWith(expression, 'lookup', ['table', 'by']);
}

function isParameter(expression: object): expression is ParameterExpression {
  return isGivenWith(expression, 'parameter', ['id']);
}

function isIf(expression: object): expression is IfExpression {
  return isGivenWith(expression, 'if', ['condition', 'then', 'else']);
}
