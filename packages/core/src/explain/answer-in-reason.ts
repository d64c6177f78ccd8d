import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answerInWords } from '../plan/answer-in-words.ts';
import type { Citation } from '../plan/citation.ts';
import { citeAll } from '../plan/cite.ts';
import type { FactValue } from '../rule/condition.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { basisOfCondition } from './question-basis.ts';

/** An answer as a reason for a step, with the articles that make it one. */
export interface AnswerReason {
  readonly question: string;
  /** The question's short name. */
  readonly title: string;
  readonly value: FactValue;
  /** The value as a resident would say it. */
  readonly answer: string;
  /** Empty where the author cites none. */
  readonly basis: readonly Citation[];
}

export function answerReason(
  bundle: GuideBundle,
  step: string,
  question: string,
  value: FactValue,
  locale: Locale,
): AnswerReason {
  const prepared = rulesOf(bundle);
  const asked = prepared.questions.get(question);
  return {
    question,
    title: asked === undefined ? question : localize(asked.short ?? asked.ask, locale),
    value,
    answer: asked === undefined ? String(value) : answerInWords(asked, value, locale),
    basis: citeAll(bundle, basisOfCondition(prepared, step, question), locale),
  };
}
