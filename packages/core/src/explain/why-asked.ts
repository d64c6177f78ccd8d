import { type Answers, answersThatCount } from '../ask/interview.ts';
import { knowledgeFrom, relevantQuestions } from '../ask/relevant-questions.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Citation } from '../plan/citation.ts';
import { citeAll } from '../plan/cite.ts';
import type { PlanOptions } from '../plan/make-plan.ts';
import { localize } from '../vocabulary/text.ts';
import { basisOfQuestion } from './question-basis.ts';

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
      affected.flatMap(({ id }) => basisOfQuestion(bundle, prepared, id, question)),
      locale,
    ),
    text: because === undefined ? null : localize(because, locale),
  };
}
