import type { BundleRules } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { factsOfLeaf, leavesOf } from '../link/condition-leaves.ts';
import { conditionsOf } from '../link/entry-facts.ts';
import { deadlinesOf } from '../link/entry-parts.ts';
import type { LegalReference } from '../vocabulary/source.ts';

/** The articles behind the parts of an entry's own condition that rest on a question. */
export function basisOfCondition(
  prepared: BundleRules,
  id: string,
  question: string,
): readonly LegalReference[] {
  const when = prepared.entries.get(id)?.when;
  return when === undefined ? [] : basisOfLeaves(prepared, [when], question);
}

/** The articles behind whatever of an entry rests on a question: values and dates among it. */
export function basisOfQuestion(
  bundle: GuideBundle,
  prepared: BundleRules,
  id: string,
  question: string,
): readonly LegalReference[] {
  const entry = prepared.entries.get(id);
  if (entry === undefined) return [];
  const restsOn = (fact: string): boolean => prepared.rules.baseFactsOf(fact).includes(question);
  const ofHeadline = bundle.facts.flatMap(({ id: fact, basis = [] }) =>
    entry.headline?.fact === fact && restsOn(fact) ? basis : [],
  );
  const ofDeadlines = deadlinesOf(entry).flatMap(({ from, basis }) =>
    basis !== undefined && from !== undefined && restsOn(from) ? [basis] : [],
  );
  return [...basisOfLeaves(prepared, conditionsOf(entry), question), ...ofHeadline, ...ofDeadlines];
}

function basisOfLeaves(
  { rules, named }: BundleRules,
  conditions: readonly Parameters<typeof leavesOf>[0][],
  question: string,
): readonly LegalReference[] {
  const restsOn = (fact: string): boolean => rules.baseFactsOf(fact).includes(question);
  return conditions
    .flatMap((when) => leavesOf(when, named))
    .flatMap((leaf) =>
      leaf.basis !== undefined && factsOfLeaf(leaf).some(restsOn) ? [leaf.basis] : [],
    );
}
