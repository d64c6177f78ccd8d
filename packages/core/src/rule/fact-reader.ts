import type { Facts, FactValue } from './condition.ts';
import type { Reader } from './evaluate-term.ts';
import { valueOfFact } from './fact-part.ts';
import type { CheckedRules } from './rule-variables.ts';
import { isOfDeclaration } from './value-domain.ts';

/** The known facts: present, not `null`, and values of their declarations. */
export function factReader(checked: CheckedRules, facts: Facts): Reader {
  const known = new Map<string, FactValue>();
  for (const [fact, declaration] of Object.entries(checked.facts)) {
    const domain = checked.domains.get(fact);
    // What is absent is no value of any declaration, as `null` is none.
    const value = valueOfFact(facts, fact, checked.expanded.parts.get(fact)) ?? null;
    if (domain !== undefined && isOfDeclaration(value, declaration, domain)) known.set(fact, value);
  }
  return {
    world: checked.world,
    value: (fact) => known.get(fact),
    has: ({ fact, option }) => {
      const chosen = known.get(fact);
      return Array.isArray(chosen) ? chosen.some((each) => each === option) : undefined;
    },
  };
}
