import { type Answers, answersThatCount, interview } from '../ask/interview.ts';
import { interviewStates } from '../ask/interview-states.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answerInWords } from '../plan/answer-in-words.ts';
import type { PlanOptions } from '../plan/make-plan.ts';
import type { FactValue } from '../rule/condition.ts';
import { localize } from '../vocabulary/text.ts';

/** An answer in words. */
export interface SaidAnswer {
  readonly question: string;
  readonly title: string;
  readonly value: FactValue;
  readonly answer: string;
}

/** Why an answer does not count, and what would bring it back. */
export interface SetAside extends SaidAnswer {
  /** A smallest set of answers with which it makes no difference. */
  readonly because: readonly SaidAnswer[];
  /** Single other answers with which it would count again; of numbers and dates, one of a range. */
  readonly bringsBack: readonly SaidAnswer[];
}

/** Every answer that does not count, in the author's order. */
export function whySetAside(
  bundle: GuideBundle,
  answers: Answers,
  { asOf, locale }: PlanOptions,
): readonly SetAside[] {
  const counted = answersThatCount(bundle, answers, asOf);
  const { questions } = rulesOf(bundle);
  const states = interviewStates(bundle, asOf);
  const said = (id: string, value: FactValue): SaidAnswer => {
    const question = questions.get(id);
    return {
      question: id,
      title: question === undefined ? id : localize(question.short ?? question.ask, locale),
      value,
      answer: question === undefined ? String(value) : answerInWords(question, value, locale),
    };
  };
  const countsWith = (question: string, given: Answers): boolean =>
    interview(bundle, given, { asOf }).asked.includes(question);
  return bundle.questions.flatMap(({ id }): SetAside[] => {
    if (!Object.hasOwn(answers, id) || Object.hasOwn(counted, id)) return [];
    const isWorthAsking = (given: readonly string[]): boolean =>
      given
        .reduce(
          (state, question) =>
            state.open.has(question)
              ? states.after(state, question, answers[question] ?? null)
              : state,
          states.start(),
        )
        .open.has(id);
    const because = smallestSet(Object.keys(counted), (given) => !isWorthAsking(given));
    const bringsBack = Object.keys(counted).flatMap((question) =>
      (states.valuesOf(states.start(), question) ?? [])
        .filter((value) => countsWith(id, { ...answers, [question]: value }))
        .map((value) => said(question, value)),
    );
    return [
      {
        ...said(id, answers[id] ?? null),
        because: because.map((question) => said(question, answers[question] ?? null)),
        bringsBack,
      },
    ];
  });
}

/** More sets than this are not tried: what is left once every spare item is gone must do. */
const mostTries = 5_000;

/** A smallest set that suffices; more never suffices less. */
function smallestSet(
  items: readonly string[],
  suffices: (kept: readonly string[]) => boolean,
): readonly string[] {
  let tries = 0;
  const search = (
    kept: readonly string[],
    from: number,
    more: number,
  ): readonly string[] | undefined => {
    if (more === 0) {
      tries += 1;
      return suffices(kept) ? kept : undefined;
    }
    for (let at = from; at <= items.length - more && tries < mostTries; at += 1) {
      const found = search([...kept, ...items.slice(at, at + 1)], at + 1, more - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (let size = 0; size <= items.length && tries < mostTries; size += 1) {
    const found = search([], 0, size);
    if (found !== undefined) return found;
  }
  return items.reduce<readonly string[]>((kept, item) => {
    const without = kept.filter((each) => each !== item);
    return suffices(without) ? without : kept;
  }, items);
}
