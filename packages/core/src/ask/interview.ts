import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { FactValue } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type AskingOrder, askingOrder, type Strategy } from './asking-order.ts';
import type { InterviewState } from './interview-states.ts';
import type { Remaining } from './remaining-questions.ts';

/**
 * Answers by question id: an option id, an array of option ids, a boolean, a number, or a
 * `YYYY-MM-DD` day. `null` is "not sure". A question that is absent has not been answered.
 */
export type Answers = Readonly<Record<string, FactValue>>;

/** The day for which the rules are read; nothing here knows today's date. */
export interface AsOf {
  readonly asOf: PlainDate;
}

export interface InterviewOptions extends AsOf {
  /** The author's order where left out. */
  readonly strategy?: Strategy;
}

/** How far an interview is. Depends on the answers only, never on the order in which they came. */
export interface Interview {
  /** The next page: the questions worth asking in the first open group; empty when done. */
  readonly next: readonly string[];
  /** Questions that are worth asking as things stand, in the author's order; some may be spared. */
  readonly open: readonly string[];
  /** Questions whose answers count, in the order in which they are asked. */
  readonly asked: readonly string[];
  /** The answers that count. */
  readonly answers: Answers;
  /** Answers that no longer apply; they return if they apply again. */
  readonly setAside: Answers;
  /** How many questions are still to come: at least `min`, at most `max`. Worked out when read. */
  readonly remaining: Remaining;
  readonly needed: readonly string[];
  readonly notNeeded: readonly string[];
  readonly undecided: readonly string[];
}

/**
 * Replays `answers` in the order of asking and says what comes next. An answer counts if its question
 * is worth asking when its turn comes; the others are set aside. `answers` have passed `checkAnswers`.
 */
export function interview(
  bundle: GuideBundle,
  answers: Answers,
  { asOf, strategy = 'author' }: InterviewOptions,
): Interview {
  const order = askingOrder(bundle, asOf, strategy);
  const { state, asked } = replay(order, bundle, answers, strategy);
  const counted: Record<string, FactValue> = {};
  for (const question of asked) counted[question] = answers[question] ?? null;
  const setAside: Record<string, FactValue> = {};
  for (const question of Object.keys(answers)) {
    if (!Object.hasOwn(counted, question)) setAside[question] = answers[question] ?? null;
  }
  let remaining: Remaining | undefined;
  return {
    next: nextPage(bundle, order, state),
    open: [...state.open],
    asked,
    answers: counted,
    setAside,
    get remaining() {
      remaining ??= order.remaining(state);
      return remaining;
    },
    needed: state.needed,
    notNeeded: state.notNeeded,
    undecided: state.undecided,
  };
}

interface Standing {
  readonly state: InterviewState;
  readonly asked: readonly string[];
}

function replay(
  { states, choose }: AskingOrder,
  bundle: GuideBundle,
  answers: Answers,
  strategy: Strategy,
): Standing {
  let state = states.start();
  const asked: string[] = [];
  const isGiven = (question: string | undefined): question is string =>
    question !== undefined && state.open.has(question) && Object.hasOwn(answers, question);
  const count = (question: string): void => {
    state = states.after(state, question, answers[question] ?? null);
    asked.push(question);
  };
  if (strategy === 'author') {
    // A question that is not worth asking never becomes so later: once through is enough.
    for (const { id } of bundle.questions) if (isGiven(id)) count(id);
    return { state, asked };
  }
  for (;;) {
    const chosen = choose(state);
    const turn = isGiven(chosen) ? chosen : [...state.open].find(isGiven);
    if (turn === undefined) return { state, asked };
    count(turn);
  }
}

/** The answers that count, in the author's order. */
export function answersThatCount(bundle: GuideBundle, answers: Answers, asOf: PlainDate): Answers {
  const { asked } = replay(askingOrder(bundle, asOf, 'author'), bundle, answers, 'author');
  return Object.fromEntries(asked.map((question) => [question, answers[question] ?? null]));
}

/** The chosen question first, then those that share its page. */
function nextPage(
  bundle: GuideBundle,
  { choose }: AskingOrder,
  state: InterviewState,
): readonly string[] {
  const chosen = choose(state);
  if (chosen === undefined) return [];
  const group = bundle.guide.ask.find((questions) => questions.includes(chosen)) ?? [];
  return [chosen, ...group.filter((question) => question !== chosen && state.open.has(question))];
}
