import { checkAnswers } from '../ask/check-answers.ts';
import type { Answers } from '../ask/interview.ts';
import { type InterviewStates, interviewStates } from '../ask/interview-states.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { factsOfLeaf, leavesOf } from '../link/condition-leaves.ts';
import { answersThere } from '../link/group-items.ts';
import { answerInWords } from '../plan/answer-in-words.ts';
import type { PlanOptions } from '../plan/make-plan.ts';
import type { FactValue } from '../rule/condition.ts';
import { addDays, parsePlainDate } from '../vocabulary/plain-date.ts';
import { type AnswerReason, answerReason } from './answer-in-reason.ts';
import { type StepReason, why } from './why.ts';

/** One answer that would have to be another; `value` is the present one, `null` where there is none. */
export interface AnswerChange extends AnswerReason {
  /** The nearest value that would do, as far as the rules tell values apart. */
  readonly to: FactValue;
  readonly toAnswer: string;
}

/** Why a step is left out, and what would have to be different. */
export interface StepLeftOut extends StepReason {
  /**
   * The smallest changes that would make it needed, each of them enough by itself. Where one answer
   * suffices, every such answer, of numbers and days the nearest; else one smallest set. Empty where no answers make it needed on this
   * day, where more than five would have to change, and where it is not left out.
   */
  readonly changes: readonly (readonly AnswerChange[])[];
}

/** `undefined` where the guide has no such step. `answers` have passed `checkAnswers`. */
export function whyNot(
  bundle: GuideBundle,
  step: string,
  answers: Answers,
  options: PlanOptions,
): StepLeftOut | undefined {
  const reason = why(bundle, step, answers, options);
  if (reason === undefined) return undefined;
  if (reason.status !== 'notNeeded') return { ...reason, changes: [] };
  const { asOf, locale } = options;
  const { questions, rules } = rulesOf(bundle);
  const states = interviewStates(bundle, asOf);
  const changeOf = (id: string, to: FactValue): AnswerChange => {
    const value = answers[id] ?? null;
    const question = questions.get(id);
    return {
      ...answerReason(bundle, step, id, value, locale),
      to,
      toAnswer: question === undefined ? String(to) : answerInWords(question, to, locale),
    };
  };
  const session = rules.session({ ...answersThere(bundle.questions, answers), 'as-of': asOf });
  const isNeededWith = (changed: Answers): boolean => {
    for (const [id, value] of Object.entries(changed)) session.answer(id, value);
    const isNeeded = session.decision(step) === true;
    for (const id of Object.keys(changed)) session.answer(id, answers[id]);
    return isNeeded;
  };
  const makesNeeded = (changed: Answers): boolean =>
    isNeededWith(changed) && checkAnswers(bundle, { ...answers, ...changed }, { asOf }).ok;
  const alone = bundle.questions.flatMap(({ id }) =>
    nearest(
      valuesNear(states, id, answers[id] ?? null).filter((value) => makesNeeded({ [id]: value })),
      answers[id] ?? null,
    ).map((value) => [changeOf(id, value)]),
  );
  if (alone.length > 0) return { ...reason, changes: alone };
  const read = new Set(questionsRead(bundle, step));
  const asked = bundle.questions.filter(({ id }) => read.has(id));
  const choices = asked.map(({ id }): readonly (readonly [string, FactValue])[] =>
    valuesNear(states, id, answers[id] ?? null).map((value) => [id, value]),
  );
  const set = smallestChange(choices, (changed) => makesNeeded(Object.fromEntries(changed)));
  return { ...reason, changes: set.length > 0 ? [set.map(([id, to]) => changeOf(id, to))] : [] };
}

/** The questions on which an entry's condition rests. */
function questionsRead(bundle: GuideBundle, step: string): readonly string[] {
  const { entries, named, rules } = rulesOf(bundle);
  const when = entries.get(step)?.when;
  return (when === undefined ? [] : leavesOf(when, named))
    .flatMap(factsOfLeaf)
    .flatMap((fact) => rules.baseFactsOf(fact));
}

/** Larger changes than this are no advice; so many sets are tried at most. */
const mostChanges = 5;
const mostTries = 50_000;

/** The first smallest choice, of two items or more, that will do; at most one of each list. */
function smallestChange<Item>(
  choices: readonly (readonly Item[])[],
  suffices: (chosen: readonly Item[]) => boolean,
): readonly Item[] {
  let tries = 0;
  const search = (chosen: readonly Item[], from: number, more: number): readonly Item[] => {
    if (more === 0) {
      tries += 1;
      return suffices(chosen) ? chosen : [];
    }
    for (let at = from; at < choices.length && tries < mostTries; at += 1) {
      for (const item of choices[at] ?? []) {
        const found = search([...chosen, item], at + 1, more - 1);
        if (found.length > 0) return found;
      }
    }
    return [];
  };
  for (let size = 2; size <= mostChanges; size += 1) {
    const found = search([], 0, size);
    if (found.length > 0) return found;
  }
  return [];
}

/** A value for each group that the rules tell apart, the nearest to the present one. */
function valuesNear(
  states: InterviewStates,
  question: string,
  present: FactValue,
): readonly FactValue[] {
  const values = states.valuesOf(states.start(), question) ?? [];
  return values.map((value) => nearTo(states, question, present, value));
}

/** Of numbers and days the nearest on either side; of options all. */
function nearest(values: readonly FactValue[], present: FactValue): readonly FactValue[] {
  const isOrdered = values.every((value) => typeof value === 'number' || isDay(value));
  if (!isOrdered || present === null) return isOrdered ? values.slice(0, 1) : values;
  const below = values.filter((value) => value !== null && value < present);
  const above = values.filter((value) => value !== null && value > present);
  return [...below.slice(-1), ...above.slice(0, 1)];
}

/** Of the group that begins with `value`: its last value where the present one lies above. */
function nearTo(
  states: InterviewStates,
  question: string,
  present: FactValue,
  value: FactValue,
): FactValue {
  const isOrdered = typeof value === 'number' || isDay(value);
  if (
    !isOrdered ||
    value === null ||
    present === null ||
    typeof present !== typeof value ||
    present <= value
  ) {
    return value;
  }
  const values = states.valuesOf(states.start(), question) ?? [];
  const next = values[values.indexOf(value) + 1];
  if (next === undefined || values.indexOf(value) < 0) return value;
  if (next !== null && next > present) return present;
  return before(next);
}

function before(value: FactValue): FactValue {
  if (typeof value === 'number') return value - 1;
  const day = typeof value === 'string' ? parsePlainDate(value) : undefined;
  return day === undefined ? value : addDays(day, -1);
}

function isDay(value: FactValue): boolean {
  return typeof value === 'string' && parsePlainDate(value) !== undefined;
}
