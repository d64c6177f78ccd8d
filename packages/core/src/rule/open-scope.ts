import type { Issue, Path } from '../vocabulary/issue.ts';
import { formulaOf } from './check-condition.ts';
import { termOfExpression } from './check-expression.ts';
import type { Derivation } from './derivation.ts';
import type { ExpandedFacts } from './expand-facts.ts';
import { kindOfDeclaration } from './expression-kind.ts';
import type { GroupDeclaration } from './fact-declaration.ts';
import { leafFormula } from './leaf-formula.ts';
import { ruleIssue, unknownName } from './rule-issue.ts';
import type { RuleScope } from './rule-scope.ts';
import type { RulesInput } from './rule-set.ts';
import { type Formula, mergeReads, readsOf, type Term } from './term.ts';

interface Item {
  readonly group: string;
  readonly prefix: string;
  readonly declaration: GroupDeclaration;
}

export function openScope(input: RulesInput, expanded: ExpandedFacts): RuleScope {
  const terms = new Map<string, Term | undefined>();
  const open: string[] = [];
  const issues: Issue[] = [];
  const derived = input.derived ?? {};

  const scopeIn = (item: Item | undefined): RuleScope => {
    /** The id that a name stands for here. */
    const idOf = (name: string): string =>
      item !== undefined &&
      (has(item.declaration.item, name) || has(item.declaration.derived ?? {}, name))
        ? `${item.prefix}${name}`
        : name;
    const derivationOf = (name: string): Derivation | undefined => {
      if (item !== undefined && has(item.declaration.derived ?? {}, name))
        return item.declaration.derived?.[name];
      return has(derived, name) ? derived[name] : undefined;
    };
    const termOfDerived = (name: string, derivation: Derivation, path: Path): Term | undefined => {
      const id = idOf(name);
      if (terms.has(id)) return terms.get(id);
      if (open.includes(id)) {
        issues.push(
          ruleIssue('cyclic-reference', path, [...open.slice(open.indexOf(id)), id].join(' → ')),
        );
        return undefined;
      }
      open.push(id);
      const place = id === name ? [] : ['facts', item?.group ?? ''];
      const where = [...place, 'derived', name, 'expression'];
      const inside = id === name ? scopeIn(undefined) : scope;
      const checked = inside.termOfExpression(derivation.expression, where);
      const declared = kindOfDeclaration(derivation.declaration);
      if (checked !== undefined && checked.kind !== declared) {
        issues.push(ruleIssue('mixed-types', where, checked.kind, { expected: declared }));
      }
      const term =
        checked === undefined
          ? undefined
          : withinValidity(id, checked.term, derivation.valid, inside, where);
      open.pop();
      terms.set(id, term);
      return term;
    };
    const scope: RuleScope = {
      input,
      issues,
      declarationOf: (name) => expanded.declarations[idOf(name)] ?? derivationOf(name)?.declaration,
      isObject: (fact) => has(input.facts, fact) && input.facts[fact]?.kind === 'object',
      groupOf: (fact) => {
        const declaration = has(input.facts, fact) ? input.facts[fact] : undefined;
        return declaration?.kind === 'group' ? declaration : undefined;
      },
      termOfFact: (name, path) => {
        const fact = idOf(name);
        if (has(expanded.declarations, fact)) return { op: 'fact', fact, reads: [{ fact }] };
        const derivation = derivationOf(name);
        if (derivation !== undefined) return termOfDerived(name, derivation, path);
        const own = item === undefined ? [] : Object.keys(item.declaration.item);
        issues.push(
          scope.isObject(name)
            ? ruleIssue('operator-kind-mismatch', path, name, { expected: 'path' })
            : unknownName('unknown-fact', path, name, [
                ...own,
                ...Object.keys(expanded.declarations),
                ...Object.keys(derived),
              ]),
        );
        return undefined;
      },
      formulaOf: (condition, path) => formulaOf(scope, condition, path),
      termOfExpression: (expression, path) => termOfExpression(scope, expression, path),
      inItem: (group, at) => {
        const declaration = scope.groupOf(group);
        return declaration === undefined
          ? scope
          : scopeIn({ group, prefix: `${group}.${at}.`, declaration });
      },
    };
    return scope;
  };
  return scopeIn(undefined);
}

/** Outside the days of `valid`, as read on `as-of`, there is no value. */
function withinValidity(
  fact: string,
  term: Term,
  valid: Derivation['valid'],
  scope: RuleScope,
  path: Path,
): Term | undefined {
  if (valid?.from === undefined && valid?.to === undefined) return term;
  const asOf = scope.termOfFact('as-of', path);
  if (asOf === undefined) return undefined;
  const bound = (
    operator: 'greaterThanInclusive' | 'lessThanInclusive',
    value: string | undefined,
  ): Formula[] =>
    value === undefined
      ? []
      : [leafFormula({ decorators: [], operator }, asOf, { op: 'value', value, reads: [] })];
  const condition: Formula = {
    op: 'all',
    parts: [...bound('greaterThanInclusive', valid.from), ...bound('lessThanInclusive', valid.to)],
  };
  const none: Term = { op: 'none', of: fact, reads: [] };
  return {
    op: 'if',
    condition,
    then: term,
    else: none,
    reads: mergeReads(readsOf(condition), term.reads),
  };
}

function has(record: object, key: string): boolean {
  return Object.hasOwn(record, key);
}
