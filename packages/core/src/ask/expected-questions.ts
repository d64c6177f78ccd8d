import type { Question } from '../guide/question.ts';
import { independentParts, type Part } from './independent-parts.ts';
import type { InterviewState, InterviewStates } from './interview-states.ts';

/** Which question to ask for the fewest to come, and how many are expected then. */
export interface Expectation {
  /** Weights of the questions still to come, on average; `undefined` where there were too many states. */
  readonly cost: number | undefined;
  readonly question: string | undefined;
}

/** After so many parts of states the search gives up, and looks one question ahead. */
const mostParts = 4_000;

/** So many parts are remembered. */
const mostKnown = 100_000;

/**
 * Chooses questions so that the fewest are expected, each value that the rules tell apart being equally
 * likely and nobody being unsure. Exact, by dynamic programming over what is left to decide, which
 * three rules make feasible: a question that every completion needs is asked first, parts that share no
 * question are solved apart, and a choice is dropped once what it needs at least is more than the best.
 */
export class ExpectedQuestions {
  readonly #states: InterviewStates;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #most: number;
  readonly #solved = new Map<string, { readonly cost: number; readonly question: string }>();
  readonly #guessed = new Map<string, string>();
  #left = 0;

  constructor(
    states: InterviewStates,
    questions: ReadonlyMap<string, Question>,
    most: number = mostParts,
  ) {
    this.#states = states;
    this.#questions = questions;
    this.#most = most;
  }

  at(state: InterviewState): Expectation {
    if (state.open.size === 0) return { cost: 0, question: undefined };
    const known = state.rest === undefined ? undefined : this.#guessed.get(state.rest);
    if (known !== undefined) return { cost: undefined, question: known };
    this.#left = this.#most;
    const parts = independentParts(state.matters, undefined);
    const solved = parts.map((part) => this.#solvePart(state, part, Number.POSITIVE_INFINITY));
    let cost: number | undefined = 0;
    let question: string | undefined;
    for (const each of solved) {
      cost = each === undefined || cost === undefined ? undefined : cost + each.cost;
      if (each === undefined) continue;
      const isFirst = question === undefined || this.#comesBefore(state, each.question, question);
      if (isFirst) question = each.question;
    }
    if (cost !== undefined) return { cost, question };
    const guess = this.#guess(state);
    if (state.rest !== undefined) this.#guessed.set(state.rest, guess);
    return { cost: undefined, question: guess };
  }

  /** The order between parts costs nothing: the author's, save that sensitive questions come last. */
  #comesBefore(state: InterviewState, one: string, other: string): boolean {
    if (this.#isLast(one) !== this.#isLast(other)) return this.#isLast(other);
    const order = [...state.open];
    return order.indexOf(one) < order.indexOf(other);
  }

  /** `undefined`: too many parts, or more than `bound`. */
  #costWithin(
    state: InterviewState,
    questions: ReadonlySet<string>,
    bound: number,
  ): number | undefined {
    let cost = 0;
    for (const part of independentParts(state.matters, questions)) {
      const solved = this.#solvePart(state, part, bound - cost);
      if (solved === undefined) return undefined;
      cost += solved.cost;
      if (cost > bound) return undefined;
    }
    return cost;
  }

  #solvePart(
    state: InterviewState,
    part: Part,
    bound: number,
  ): { readonly cost: number; readonly question: string } | undefined {
    const known = part.key === undefined ? undefined : this.#solved.get(part.key);
    if (known !== undefined) return known;
    if (this.#left <= 0 || part.key === undefined) return undefined;
    this.#left -= 1;
    let best: { readonly cost: number; readonly question: string } | undefined;
    for (const { question, steps, least } of this.#candidates(state, part)) {
      const limit = best?.cost ?? bound;
      if (least > limit) continue;
      const cost = this.#costOf(question, steps, part, least, limit);
      if (cost !== undefined && (best === undefined || cost < best.cost)) best = { cost, question };
      if (this.#left <= 0) return undefined;
    }
    if (best === undefined) return undefined;
    if (this.#solved.size >= mostKnown) this.#solved.clear();
    this.#solved.set(part.key, best);
    return best;
  }

  #costOf(
    question: string,
    steps: readonly InterviewState[],
    part: Part,
    least: number,
    limit: number,
  ): number | undefined {
    let sum = (least - this.#weight(question)) * steps.length;
    const most = (limit - this.#weight(question)) * steps.length;
    for (const step of steps) {
      const atLeast = this.#leastOf(step, part);
      const cost = this.#costWithin(step, part.questions, most - sum + atLeast + slack);
      if (cost === undefined) return undefined;
      sum += cost - atLeast;
    }
    return this.#weight(question) + sum / steps.length;
  }

  /** Most promising first. One that every completion needs is the only one: it costs nothing to ask. */
  #candidates(state: InterviewState, part: Part): readonly Candidate[] {
    const all = [...part.questions].filter((question) => state.open.has(question));
    const ordinary = all.filter((question) => !this.#isLast(question));
    const allowed = ordinary.length > 0 ? ordinary : all;
    const needed = allowed.find((question) => part.needed.has(question));
    const found = (needed === undefined ? allowed : [needed]).flatMap((question) => {
      const values = this.#states.valuesOf(state, question);
      if (values === undefined || values.length === 0) return [];
      const steps = values.map((value) => this.#states.after(state, question, value));
      const rest = steps.reduce((sum, step) => sum + this.#leastOf(step, part), 0);
      return [{ question, steps, least: this.#weight(question) + rest / steps.length }];
    });
    // A question whose values cannot be listed makes the rest a guess.
    if (found.length < (needed === undefined ? allowed.length : 1)) this.#left = 0;
    return found.sort((one, other) => one.least - other.least);
  }

  /** What a part of a state costs at least. */
  #leastOf(state: InterviewState, part: Part): number {
    const needed = new Set<string>();
    let open = false;
    for (const matter of state.matters) {
      for (const question of matter.questions) open ||= part.questions.has(question);
      for (const question of matter.needed) if (part.questions.has(question)) needed.add(question);
    }
    if (needed.size === 0) return open ? this.#lightest(part) : 0;
    return [...needed].reduce((sum, question) => sum + this.#weight(question), 0);
  }

  #lightest(part: Part): number {
    return Math.min(...Array.from(part.questions, (question) => this.#weight(question)));
  }

  /** The question after which the least is left to ask, on average. */
  #guess(state: InterviewState): string {
    const all = [...state.open];
    const ordinary = all.filter((question) => !this.#isLast(question));
    const allowed = ordinary.length > 0 ? ordinary : all;
    let [best = '', bestCost] = [allowed[0], Number.POSITIVE_INFINITY];
    for (const question of allowed) {
      const values = this.#states.valuesOf(state, question) ?? [];
      if (values.length === 0) continue;
      const open = values.map((value) =>
        this.#weightOfOpen(this.#states.after(state, question, value)),
      );
      const cost = this.#weight(question) + open.reduce((sum, each) => sum + each, 0) / open.length;
      if (cost < bestCost) [best, bestCost] = [question, cost];
    }
    return best;
  }

  #weightOfOpen({ open }: InterviewState): number {
    return [...open].reduce((sum, question) => sum + this.#weight(question), 0);
  }

  #weight(question: string): number {
    return this.#questions.get(question)?.weight ?? 1;
  }

  #isLast(question: string): boolean {
    return this.#questions.get(question)?.last === true;
  }
}

/** For sums of averages that are equal but for rounding. */
const slack = 1e-9;

interface Candidate {
  readonly question: string;
  readonly steps: readonly InterviewState[];
  readonly least: number;
}
