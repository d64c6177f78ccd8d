import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { ExpectedQuestions } from './expected-questions.ts';
import type { Part } from './independent-parts.ts';
import { type InterviewState, type InterviewStates, interviewStates } from './interview-states.ts';
import { type Remaining, RemainingQuestions } from './remaining-questions.ts';

/** `author`: the guide's order. `fewest`: the order in which the fewest questions are expected. */
export type Strategy = 'author' | 'fewest';

/** Which question comes next in each state, and how many are still to come. */
export interface AskingOrder {
  readonly states: InterviewStates;
  choose(state: InterviewState): string | undefined;
  /** The question that comes first in a part; `undefined` where that hangs on other parts too. */
  chooseIn(state: InterviewState, part: Part): string | undefined;
  remaining(state: InterviewState): Remaining;
  /** The average, nobody being unsure; `undefined` where `remaining` is wide. */
  expected(state: InterviewState): number | undefined;
}

const remembered = new WeakMap<InterviewStates, Map<Strategy, AskingOrder>>();

export function askingOrder(bundle: GuideBundle, asOf: PlainDate, strategy: Strategy): AskingOrder {
  const states = interviewStates(bundle, asOf);
  const orders = remembered.get(states) ?? new Map<Strategy, AskingOrder>();
  remembered.set(states, orders);
  const known = orders.get(strategy);
  if (known !== undefined) return known;
  const { questions } = rulesOf(bundle);
  const { choose, chooseIn } =
    strategy === 'author' ? author : fewest(new ExpectedQuestions(states, questions));
  const remaining = new RemainingQuestions(states, questions, chooseIn);
  const made: AskingOrder = {
    states,
    choose,
    chooseIn,
    remaining: (state) => remaining.at(state),
    expected: (state) => remaining.expectedAt(state),
  };
  orders.set(strategy, made);
  return made;
}

type Choice = Pick<AskingOrder, 'choose' | 'chooseIn'>;

const author: Choice = {
  choose: firstOpen,
  chooseIn: ({ open }, { questions }) => [...open].find((question) => questions.has(question)),
};

function firstOpen({ open }: InterviewState): string | undefined {
  for (const question of open) return question;
  return undefined;
}

function fewest(expected: ExpectedQuestions): Choice {
  const chosen = new WeakMap<InterviewState, string | undefined>();
  return {
    choose: (state) => {
      const known = chosen.get(state);
      if (known !== undefined) return known;
      const { question } = expected.at(state);
      chosen.set(state, question);
      return question;
    },
    chooseIn: (state, part) => expected.firstOf(state, part),
  };
}
