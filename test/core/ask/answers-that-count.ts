import type { GuideBundle, GuideEvent, PlainDate } from '@onething/core';
import {
  type InterviewState,
  interviewStates,
} from '../../../packages/core/src/ask/interview-states.ts';
import type { Snapshot } from './machine-steps.ts';

/** The state of the interview in which a machine stands. */
export function stateAt(
  bundle: GuideBundle,
  asOf: PlainDate,
  { context }: Snapshot,
): InterviewState {
  const { answers, asked } = context.interview;
  const states = interviewStates(bundle, asOf);
  return asked.reduce<InterviewState>(
    (from, question) => states.after(from, question, answers[question] ?? null),
    states.start(),
  );
}

/** The answers to the question that what is still open tells apart, "not sure" last where it may be. */
export function answersThatCount(
  bundle: GuideBundle,
  asOf: PlainDate,
  snapshot: Snapshot,
  question: string,
): { readonly given: readonly GuideEvent[]; readonly notSure: readonly GuideEvent[] } {
  const groups = interviewStates(bundle, asOf).groupsOf(stateAt(bundle, asOf, snapshot), question);
  const given = (groups ?? []).map(
    ({ value }): GuideEvent => ({ type: 'ANSWER', question, value }),
  );
  const mayBeUnsure = bundle.questions.find(({ id }) => id === question)?.['not-sure'] === true;
  return { given, notSure: mayBeUnsure ? [{ type: 'NOT_SURE', question }] : [] };
}
