import type { Question } from '../guide/question.ts';
import type { InterviewState, InterviewStates } from './interview-states.ts';

/** At least `min` and at most `max` questions, "not sure" counted as an answer. */
export interface Remaining {
  readonly min: number;
  readonly max: number;
}

/** After so many different states the search gives up and answers with what is certain. */
const mostStates = 20_000;

/** So many states are remembered. */
const mostKnown = 100_000;

/** How many questions are still to come, in one order, over all answers that can be given. */
export class RemainingQuestions {
  readonly #states: InterviewStates;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #choose: (state: InterviewState) => string | undefined;
  readonly #most: number;
  readonly #known = new Map<string, Remaining>();
  #visited = 0;

  constructor(
    states: InterviewStates,
    questions: ReadonlyMap<string, Question>,
    choose: (state: InterviewState) => string | undefined,
    most: number = mostStates,
  ) {
    this.#states = states;
    this.#questions = questions;
    this.#choose = choose;
    this.#most = most;
  }

  /**
   * Exact, by walking every state that the rules tell apart; where they cannot be told apart, or are
   * too many, true but wide: one, and all that are worth asking now. `max` never grows from one answer
   * to the next.
   */
  at(state: InterviewState): Remaining {
    this.#visited = 0;
    return this.#exact(state) ?? { min: Math.min(1, state.open.size), max: state.open.size };
  }

  #exact(state: InterviewState): Remaining | undefined {
    if (state.open.size === 0) return { min: 0, max: 0 };
    if (state.rest === undefined) return undefined;
    const known = this.#known.get(state.rest);
    if (known !== undefined) return known;
    this.#visited += 1;
    if (this.#visited > this.#most) return undefined;
    const question = this.#choose(state);
    const values = question === undefined ? undefined : this.#states.valuesOf(state, question);
    if (question === undefined || values === undefined) return undefined;
    let [min, max] = [Number.POSITIVE_INFINITY, 0];
    const mayBeUnsure = this.#questions.get(question)?.['not-sure'] === true;
    for (const value of mayBeUnsure ? [...values, null] : values) {
      const rest = this.#exact(this.#states.after(state, question, value));
      if (rest === undefined) return undefined;
      min = Math.min(min, 1 + rest.min);
      max = Math.max(max, 1 + rest.max);
    }
    const found = { min, max };
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(state.rest, found);
    return found;
  }
}
