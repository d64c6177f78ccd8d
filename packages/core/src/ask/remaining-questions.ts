import type { Question } from '../guide/question.ts';
import { independentParts, type Part } from './independent-parts.ts';
import type { InterviewState, InterviewStates } from './interview-states.ts';

/** At least `min` and at most `max` questions, "not sure" counted as an answer. */
export interface Remaining {
  readonly min: number;
  readonly max: number;
}

/** The same, with how many there are on average if each value that rules tell apart is equally likely. */
interface Counted extends Remaining {
  readonly expected: number;
}

/** After so many different answers in all the search gives up and answers with what is certain. */
const mostAnswers = 20_000;

/** So many parts are remembered. */
const mostKnown = 100_000;

/** How many questions are still to come, in one order, over all answers that can be given. */
export class RemainingQuestions {
  readonly #states: InterviewStates;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #choose: (state: InterviewState, part: Part) => string | undefined;
  readonly #known = new Map<string, Counted>();
  #given = 0;

  /** `choose`: which question of a part comes first; `undefined` where that hangs on other parts too. */
  constructor(
    states: InterviewStates,
    questions: ReadonlyMap<string, Question>,
    choose: (state: InterviewState, part: Part) => string | undefined,
  ) {
    this.#states = states;
    this.#questions = questions;
    this.#choose = choose;
  }

  /**
   * Exact, by giving every answer that what is still open tells apart; parts that share no question
   * are counted apart, for whatever is answered in one changes nothing in the others. Where that is
   * too much, or answers cannot be told apart, true but wide: one, and all that may be worth asking.
   * `max` never grows from one answer to the next.
   */
  at(state: InterviewState): Remaining {
    this.#given = 0;
    const { min, max } = this.#within(state, undefined) ?? {
      min: Math.min(1, state.open.size),
      max: state.ahead.size,
    };
    return { min, max };
  }

  /** The average, nobody being unsure; `undefined` where `at` is wide. */
  expectedAt(state: InterviewState): number | undefined {
    this.#given = 0;
    return this.#within(state, undefined)?.expected;
  }

  #within(state: InterviewState, questions: ReadonlySet<string> | undefined): Counted | undefined {
    let [min, max, expected] = [0, 0, 0];
    for (const part of independentParts(state.matters, questions)) {
      const own = this.#ofPart(state, part);
      if (own === undefined) return undefined;
      min += own.min;
      max += own.max;
      expected += own.expected;
    }
    return { min, max, expected };
  }

  #ofPart(state: InterviewState, part: Part): Counted | undefined {
    if (part.key === undefined) return undefined;
    const known = this.#known.get(part.key);
    if (known !== undefined) return known;
    const question = this.#choose(state, part);
    const groups = question === undefined ? undefined : this.#states.groupsOf(state, question);
    if (question === undefined || groups === undefined) return undefined;
    const mayBeUnsure = this.#questions.get(question)?.['not-sure'] === true;
    let [min, max, sum, count] = [Number.POSITIVE_INFINITY, 0, 0, 0];
    for (const group of mayBeUnsure ? [...groups, notSure] : groups) {
      this.#given += 1;
      if (this.#given > mostAnswers) return undefined;
      const next = this.#states.after(state, question, group.value);
      const rest = this.#within(next, part.questions);
      if (rest === undefined) return undefined;
      min = Math.min(min, 1 + rest.min);
      max = Math.max(max, 1 + rest.max);
      sum += group.count * rest.expected;
      count += group.count;
    }
    const found = { min, max, expected: 1 + sum / count };
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(part.key, found);
    return found;
  }
}

/** It may be chosen, but is left out of what is expected. */
const notSure = { value: null, count: 0 };
