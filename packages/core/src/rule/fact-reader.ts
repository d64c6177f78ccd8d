import type { Facts } from './condition.ts';
import type { Reader } from './evaluate-term.ts';
import { valueOfFact } from './fact-part.ts';
import type { CheckedRules } from './rule-variables.ts';
import { isOfDeclaration } from './value-domain.ts';

/** The known facts: present, not `null`, and values of their declarations. */
export function factReader(checked: CheckedRules, facts: Facts): Reader {
  const valueOf: Reader['value'] = (fact) => {
    const declaration = checked.facts[fact];
    const domain = checked.domains.get(fact);
    const value = valueOfFact(facts, fact, checked.expanded.parts.get(fact));
    if (
      declaration === undefined ||
      domain === undefined ||
      value === undefined ||
      value === null
    ) {
      return undefined;
    }
    return isOfDeclaration(value, declaration, domain) ? value : undefined;
  };
  return {
    world: checked.world,
    value: valueOf,
    has: ({ fact, option = '' }) => {
      const chosen = valueOf(fact);
      return Array.isArray(chosen) ? chosen.includes(option) : undefined;
    },
  };
}
