import type { Issue, Path } from '../vocabulary/issue.ts';
import { type ExpressionContext, termOfExpression } from './check-expression.ts';
import { unknownName, ruleIssue } from './rule-issue.ts';
import type { FactDeclaration } from './fact-declaration.ts';
import type { RulesInput } from './rule-set.ts';
import type { LookupRow, Term } from './term.ts';
import { formulaOf } from './check-condition.ts';

/** What the names in conditions and expressions stand for, and the issues found on the way. */
export interface RuleScope extends ExpressionContext {
  readonly input: RulesInput;
  readonly issues: Issue[];
  declarationOf(fact: string): FactDeclaration | undefined;
}

export function ruleScope(input: RulesInput): RuleScope {
  const issues: Issue[] = [];
  const terms = new Map<string, Term | undefined>();
  const open: string[] = [];
  const derived = input.derived ?? {};
  const names = [...Object.keys(input.facts), ...Object.keys(derived)];

  const termOfDerived = (fact: string, path: Path): Term | undefined => {
    if (terms.has(fact)) return terms.get(fact);
    if (open.includes(fact)) {
      const cycle = [...open.slice(open.indexOf(fact)), fact].join(' → ');
      issues.push(ruleIssue('cyclic-reference', path, cycle));
      return undefined;
    }
    const derivation = derived[fact];
    if (derivation === undefined) return undefined;
    open.push(fact);
    const where = ['derived', fact, 'expression'];
    const term = withinValidity(
      termOfExpression(scope, derivation.expression, where)?.term,
      derivation.valid,
      scope,
      where,
    );
    open.pop();
    terms.set(fact, term);
    return term;
  };

  const scope: RuleScope = {
    input,
    issues,
    declarationOf: (fact) =>
      own(input.facts, fact) ? input.facts[fact] : own(derived, fact) ? derived[fact]?.declaration : undefined,
    termOfFact(fact, path) {
      if (own(input.facts, fact)) return { op: 'fact', fact, reads: [{ fact }] };
      if (own(derived, fact)) return termOfDerived(fact, path);
      issues.push(unknownName('unknown-fact', path, fact, names));
      return undefined;
    },
    formulaOf: (condition, path) => formulaOf(scope, condition, path),
  };
  return scope;
}

/** Outside the days of `valid`, as read on `as-of`, there is no value. */
function withinValidity(
  term: Term | undefined,
  valid: { readonly from?: string; readonly to?: string } | undefined,
  scope: RuleScope,
  path: Path,
): Term | undefined {
  if (term === undefined || (valid?.from === undefined && valid?.to === undefined)) return term;
  const asOf = scope.termOfFact('as-of', path);
  if (asOf === undefined) return undefined;
  const rows: readonly LookupRow[] = [{ keys: [valid], result: true }];
  const inside: Term = { op: 'lookup', keys: [asOf], rows, reads: asOf.reads };
  const never: Term = { op: 'lookup', keys: [], rows: [], reads: [] };
  return {
    op: 'if',
    condition: {
      op: 'leaf',
      leaf: {
        key: `valid ${valid.from ?? ''} ${valid.to ?? ''}`,
        left: inside,
        right: { op: 'value', value: true, reads: [] },
        holds: (fact, value) => fact === value,
        reads: asOf.reads,
      },
    },
    // biome-ignore lint/suspicious/noThenProperty: a branch, never awaited
    then: term,
    else: never,
    reads: [...new Map([...asOf.reads, ...term.reads].map((read) => [`${read.fact} ${read.option}`, read])).values()],
  };
}

function own(record: object, key: string): boolean {
  return Object.hasOwn(record, key);
}
