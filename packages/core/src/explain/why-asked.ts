import { type Answers, answersThatCount } from '../ask/interview.ts';
import { knowledgeFrom, relevantQuestions } from '../ask/relevant-questions.ts';
import { type BundleRules, rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { factsOfLeaf, leavesOf } from '../link/condition-leaves.ts';
import { citeAll } from '../plan/cite.ts';
import type { PlanOptions } from '../plan/make-plan.ts';
import type { Citation } from '../plan/plan.ts';
import type { LegalReference } from '../vocabulary/source.ts';
import { localize } from '../vocabulary/text.ts';

/** What an answer can change, and the articles that make it matter. */
export interface WhyAsked {
  /** Steps that the answer can change, in the author's order. */
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly basis: readonly Citation[];
  /** The author's own reason, where there is one. */
  readonly text: string | null;
}

/**
 * Why a question is asked, given the *other* answers: an answer that the question already has does
 * not count against itself, so that the reason can also be shown beside a given answer.
 */
export function whyAsked(
  bundle: GuideBundle,
  question: string,
  answers: Answers,
  { asOf, locale }: PlanOptions,
): WhyAsked {
  const prepared = rulesOf(bundle);
  const { [question]: _, ...others } = answersThatCount(bundle, answers, asOf);
  const facts = { ...others, 'as-of': asOf };
  const relevant = relevantQuestions(
    prepared,
    knowledgeFrom(prepared, facts, prepared.rules.decide(facts)),
  );
  const affected = bundle.entries.filter(({ id }) => relevant.get(question)?.changes.includes(id));
  const because = prepared.questions.get(question)?.because;
  return {
    steps: affected.map(({ id, title }) => ({ id, title: localize(title, locale) })),
    basis: citeAll(
      bundle,
      affected.flatMap(({ id }) => basisFor(bundle, prepared, id, question)),
      locale,
    ),
    text: because === undefined ? null : localize(because, locale),
  };
}

/** The articles behind the parts of an entry that rest on a question. */
function basisFor(
  bundle: GuideBundle,
  prepared: BundleRules,
  id: string,
  question: string,
): readonly LegalReference[] {
  const entry = prepared.entries.get(id);
  if (entry === undefined) return [];
  const restsOn = (fact: string): boolean => prepared.rules.baseFactsOf(fact).includes(question);
  const conditions = [entry.when, ...(entry.materials ?? []).map(({ when }) => when)];
  const ofConditions = conditions
    .flatMap((when) => (when === undefined ? [] : leavesOf(when, prepared.named)))
    .flatMap((leaf) =>
      leaf.basis !== undefined && factsOfLeaf(leaf).some(restsOn) ? [leaf.basis] : [],
    );
  const ofHeadline = bundle.facts.flatMap(({ id: fact, basis = [] }) =>
    entry.headline?.fact === fact && restsOn(fact) ? basis : [],
  );
  const { deadline } = entry;
  const ofDeadline =
    deadline?.basis !== undefined && restsOn(deadline.from) ? [deadline.basis] : [];
  return [...ofConditions, ...ofHeadline, ...ofDeadline];
}
