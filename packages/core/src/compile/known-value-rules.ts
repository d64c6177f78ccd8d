import type { DerivedFact } from '../guide/question.ts';
import { expressionParts } from '../link/expression-parts.ts';
import type { Expression } from '../rule/derivation.ts';
import type { Rule } from '../rule/rule-set.ts';

/** The rule that holds once a derived fact has a value, and never where no answer gives it one. */
export function knownValueRule(fact: string): string {
  return `=${fact}`;
}

/** The operators that need a year's calendar: a day in a year without one has no result. */
const needCalendars = ['add-working-days', 'next-working-day'];

/**
 * Rules for those of the facts that may have no value though every answer is known. A question is not
 * asked for the sake of a day that cannot be worked out.
 */
export function knownValueRules(
  facts: ReadonlySet<string>,
  derived: ReadonlyMap<string, DerivedFact>,
): readonly Rule[] {
  return [...facts].flatMap((id): readonly Rule[] => {
    const fact = derived.get(id);
    if (fact === undefined || !mayHaveNone(fact.expression, derived)) return [];
    const least = fact.kind === 'date' ? '0001-01-01' : Number.MIN_SAFE_INTEGER;
    const isKnown = { fact: id, operator: 'greaterThanInclusive', value: least };
    return [{ id: knownValueRule(id), conditions: { all: [isKnown] } }];
  });
}

function mayHaveNone(expression: Expression, derived: ReadonlyMap<string, DerivedFact>): boolean {
  const { facts, operators } = expressionParts(expression);
  if (operators.some((operator) => needCalendars.includes(operator))) return true;
  return facts.some((fact) => {
    const inner = derived.get(fact);
    return inner !== undefined && mayHaveNone(inner.expression, derived);
  });
}
