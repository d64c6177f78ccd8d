import type { Answers } from '../ask/interview.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answersThere, isThere } from '../link/group-items.ts';
import type { PlanOptions } from '../plan/make-plan.ts';
import type { StepStatus } from '../plan/plan.ts';
import { explainRule } from '../rule/explain-rule.ts';
import { localize } from '../vocabulary/text.ts';
import { type AnswerReason, answerReason } from './answer-in-reason.ts';

/** Why a step is needed, not needed or undecided. */
export interface StepReason {
  readonly step: string;
  readonly title: string;
  readonly status: StepStatus;
  /**
   * A smallest set of answers that forces the status, whatever the others are, in the author's order.
   * Empty where no answer is needed for it, and where it is undecided.
   */
  readonly because: readonly AnswerReason[];
  /** Of an undecided step: the questions, open or answered "not sure", that can settle it. */
  readonly settledBy: readonly {
    readonly question: string;
    readonly ask: string;
    readonly notSure: boolean;
  }[];
}

/** `undefined` where the guide has no such step. `answers` have passed `checkAnswers`. */
export function why(
  bundle: GuideBundle,
  step: string,
  answers: Answers,
  { asOf, locale }: PlanOptions,
): StepReason | undefined {
  const { entries, questions, rules } = rulesOf(bundle);
  const entry = entries.get(step);
  if (entry === undefined) return undefined;
  const facts = { ...answersThere(bundle.questions, answers), 'as-of': asOf };
  const { decision, because } = explainRule(rules, step, facts);
  const title = localize(entry.title, locale);
  if (decision === 'unknown') {
    const open = new Set(
      rules.relevant(facts).flatMap(({ fact, rules: own }) => (own.includes(step) ? [fact] : [])),
    );
    const settledBy = bundle.questions
      .filter((question) => open.has(question.id) && isThere(question, answers) === true)
      .map(({ id, ask }) => ({
        question: id,
        ask: localize(ask, locale),
        notSure: Object.hasOwn(answers, id),
      }));
    return { step, title, status: 'undecided', because: [], settledBy };
  }
  const forcing = smallest(
    because.filter((fact) => questions.has(fact)),
    (kept) => {
      const known = Object.fromEntries(kept.map((fact) => [fact, answers[fact] ?? null]));
      return rules.decide({ ...known, 'as-of': asOf })[step] === decision;
    },
  );
  return {
    step,
    title,
    status: decision ? 'needed' : 'notNeeded',
    because: bundle.questions
      .filter(({ id }) => forcing.includes(id))
      .map(({ id }) => answerReason(bundle, step, id, answers[id] ?? null, locale)),
    settledBy: [],
  };
}

/** Facts that are compared with others come as reasons of their own accord: those not needed go. */
function smallest(
  facts: readonly string[],
  suffices: (kept: readonly string[]) => boolean,
): readonly string[] {
  return facts.reduce((kept, fact) => {
    const without = kept.filter((each) => each !== fact);
    return suffices(without) ? without : kept;
  }, facts);
}
