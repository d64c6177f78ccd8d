import type { ClauseLiteral } from './clauses.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import type { CheckedRules, RuleVariables } from './rule-variables.ts';
import { isFalse, isTrue, type Truth } from './truth.ts';

/**
 * Whether three-valued logic alone is exact on a rule made of these literals. *And* and *or* only rise
 * with their literals; so it is exact where every fact has one value at which all its literals are
 * true, which reaches what can be at best, and one at which all are false.
 */
export function isThreeValuedExact(
  literals: readonly ClauseLiteral[],
  checked: CheckedRules,
  variables: RuleVariables,
): boolean {
  return (
    canAllBe(isTrue, literals, checked, variables) &&
    canAllBe(isFalse, literals, checked, variables)
  );
}

function canAllBe(
  truth: Truth,
  literals: readonly ClauseLiteral[],
  checked: CheckedRules,
  variables: RuleVariables,
): boolean {
  const chosen = new Map<string, readonly string[]>();
  for (const { variable, row } of literals) {
    const isWanted = (each: ClauseLiteral, at: number): boolean =>
      each.variable !== variable || each.row[at] === truth;
    const value = row.findIndex((_, at) => literals.every((each) => isWanted(each, at)));
    if (value < 0) return false;
    const read = variables.list[variable];
    if (read?.kind === 'option' && value === 1)
      chosen.set(read.fact, [...(chosen.get(read.fact) ?? []), read.option]);
  }
  return [...chosen].every(([fact, options]) => canBeTogether(options, checked.facts[fact]));
}

/** Options are chosen independently of each other, but for one that excludes the others. */
function canBeTogether(
  options: readonly string[],
  declaration: PlainFactDeclaration | undefined,
): boolean {
  const none = declaration?.kind === 'multiple-choice' ? declaration.none : undefined;
  return new Set(options).size < 2 || !options.some((option) => option === none);
}
