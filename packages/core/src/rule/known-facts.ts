import type { Facts, FactValue } from './condition.ts';
import type { FactDeclaration } from './fact-declaration.ts';
import type { CheckedRules, DiagramVariable } from './rule-context.ts';
import type { ValueDomain } from './value-domain.ts';

/**
 * The facts that are known: present, not `null`, and of their declared kind. A value that its
 * declaration excludes (an unknown option, a number out of range) counts as not given.
 */
export function knownFacts(checked: CheckedRules, facts: Facts): ReadonlyMap<string, FactValue> {
  const known = new Map<string, FactValue>();
  for (const [fact, declaration] of Object.entries(checked.facts)) {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    if (value === undefined || value === null) continue;
    if (isOf(declaration, checked.domains.get(fact), value)) known.set(fact, value);
  }
  return known;
}

/** The value of a diagram's variable among its values or cells; -1 where it is not known. */
export function valueIn(
  variable: DiagramVariable,
  domains: ReadonlyMap<string, ValueDomain>,
  known: ReadonlyMap<string, FactValue>,
): number {
  const [fact] = variable.facts;
  const value = fact === undefined ? undefined : known.get(fact);
  if (fact === undefined || value === undefined) return -1;
  if (variable.option !== undefined) {
    return Array.isArray(value) && value.includes(variable.option) ? 1 : 0;
  }
  if (variable.starts !== undefined) {
    const domain = domains.get(fact);
    const position = domain?.order === 'ordered' ? (domain.positionOf(value) ?? 0) : 0;
    return variable.starts.findLastIndex((start) => start <= position);
  }
  if (variable.values === undefined) return -1;
  const at = variable.values.indexOf(value);
  return at >= 0 ? at : variable.values.length - 1;
}

function isOf(declaration: FactDeclaration, domain: ValueDomain | undefined, value: FactValue): boolean {
  if (declaration.kind === 'multiple-choice') {
    return Array.isArray(value) && value.every((option) => declaration.options.includes(option));
  }
  if (declaration.kind === 'text') return typeof value === 'string';
  if (domain?.order === 'finite') return domain.values.some((each) => each === value);
  const position = domain?.positionOf(value);
  return position !== undefined && domain !== undefined && position >= domain.first && position <= domain.last;
}
