import type { Facts } from './condition.ts';
import type { Diagram } from './diagrams.ts';
import { valueOfFact } from './fact-part.ts';
import { type Known, knownIn } from './find-witness.ts';
import type { RuleSet } from './rule-set.ts';

/** A rule's diagram, and what is known. */
export interface KnownRule {
  readonly known: Known;
  readonly number: number;
  readonly root: Diagram;
}

/**
 * The rule `id` under the given facts; `undefined` where its diagram is too large to build. Throws
 * where no rule has that id.
 */
export function knownRule(rules: RuleSet, id: string, facts: Facts): KnownRule | undefined {
  const number = rules.ruleIds.indexOf(id);
  if (number < 0) throw new RangeError(`no rule ${id}`);
  const { parts } = rules.views.base.checked.expanded;
  const view = rules.views.for((fact) => valueOfFact(facts, fact, parts.get(fact)));
  const known = knownIn(view, facts);
  const root = known.diagrams.root(number);
  return root === undefined ? undefined : { known, number, root };
}
