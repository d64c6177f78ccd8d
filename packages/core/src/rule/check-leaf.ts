import type { Path } from '../vocabulary/issue.ts';
import { checkComparison, type Side } from './check-comparison.ts';
import {
  comparisonNames,
  decoratorNames,
  isComparisonName,
  isDecorator,
  type OperatorChain,
} from './comparison.ts';
import type { LeafCondition } from './condition.ts';
import { kindOfDeclaration } from './expression-kind.ts';
import { factOfPath } from './fact-path.ts';
import { type OptionOperand, optionFormula } from './option-formula.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import { ruleIssue, unknownName } from './rule-issue.ts';
import type { RuleScope } from './rule-scope.ts';
import type { Formula, Term } from './term.ts';

/** The formula of one leaf; `undefined` where an issue was found, and noted. */
export function checkLeaf(scope: RuleScope, leaf: LeafCondition, path: Path): Formula | undefined {
  const missing = ['fact', 'operator', 'value'].filter((key) => !Object.hasOwn(leaf, key));
  if (missing.length > 0 || typeof leaf.fact !== 'string' || typeof leaf.operator !== 'string') {
    const found = Object.keys(leaf).join(', ');
    scope.issues.push(
      ruleIssue('malformed-condition', path, found, { expected: 'fact, operator, value' }),
    );
    return undefined;
  }
  const chain = chainOf(scope, leaf.operator, path);
  const fact = factOfPath(scope, leaf, path);
  if (fact === undefined) return undefined;
  const left = scope.termOfFact(fact, [...path, 'fact']);
  const declaration = scope.declarationOf(fact);
  const right = rightSide(scope, leaf.value, [...path, 'value']);
  if (
    chain === undefined ||
    left === undefined ||
    declaration === undefined ||
    right === undefined
  ) {
    return undefined;
  }
  const found = checkComparison(
    chain,
    { kind: kindOfDeclaration(declaration), declaration },
    right.side,
    path,
  );
  if (found.length > 0) {
    scope.issues.push(...found);
    return undefined;
  }
  if (
    isText(left, declaration) &&
    'declaration' in right.side &&
    isText(right.term, right.side.declaration)
  ) {
    // Two texts that no condition names could be equal or not: there are no cells for that.
    scope.issues.push(ruleIssue('unsupported-condition', [...path, 'value'], leaf.value));
    return undefined;
  }
  const other = 'declaration' in right.side ? right.side.declaration : undefined;
  return optionFormula(chain, operandOf(left, declaration), operandOf(right.term, other));
}

function operandOf(term: Term, declaration: PlainFactDeclaration | undefined): OptionOperand {
  return term.op === 'fact' && declaration?.kind === 'multiple-choice'
    ? { fact: term.fact, options: declaration.options }
    : term;
}

function isText(term: Term, declaration: PlainFactDeclaration): boolean {
  return term.op === 'fact' && declaration.kind === 'text';
}

function chainOf(scope: RuleScope, text: string, path: Path): OperatorChain | undefined {
  const words = text.split(':');
  const operator = words.at(-1) ?? '';
  const decorators = words.slice(0, -1);
  const own = [...path, 'operator'];
  for (const word of decorators) {
    if (!isDecorator(word))
      scope.issues.push(unknownName('unknown-decorator', own, word, decoratorNames));
  }
  if (!isComparisonName(operator)) {
    scope.issues.push(unknownName('unknown-operator', own, operator, comparisonNames));
    return undefined;
  }
  const known = decorators.filter(isDecorator);
  return known.length < decorators.length ? undefined : { decorators: known, operator };
}

function rightSide(
  scope: RuleScope,
  value: LeafCondition['value'],
  path: Path,
): { readonly term: Term; readonly side: Side } | undefined {
  if (!isReference(value)) {
    return { term: { op: 'value', value, reads: [] }, side: { value } };
  }
  const fact = factOfPath(scope, value, path);
  if (fact === undefined) return undefined;
  const term = scope.termOfFact(fact, [...path, 'fact']);
  const declaration = scope.declarationOf(fact);
  if (term === undefined || declaration === undefined) return undefined;
  return { term, side: { kind: kindOfDeclaration(declaration), declaration } };
}

function isReference(
  value: LeafCondition['value'],
): value is { readonly fact: string; readonly path?: string } {
  return (
    typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string'
  );
}
