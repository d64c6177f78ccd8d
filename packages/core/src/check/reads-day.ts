import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { factsOfLeaf, leavesOf } from '../link/condition-leaves.ts';
import type { Condition } from '../rule/condition.ts';

/** Whether a condition can be another one on another day. */
export function readsDay(bundle: GuideBundle, condition: Condition): boolean {
  const { rules, named } = rulesOf(bundle);
  return leavesOf(condition, named)
    .flatMap(factsOfLeaf)
    .some((fact) => rules.baseFactsOf(fact).includes('as-of'));
}
