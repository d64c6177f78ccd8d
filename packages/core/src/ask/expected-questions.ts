import type { Question } from '../guide/question.ts';
import { independentParts, type Part } from './independent-parts.ts';
import type { InterviewState, InterviewStates } from './interview-states.ts';

/** Which question to ask for the fewest to come, and how many are expected then. */
export interface Expectation {
  /** Weights of the questions still to come, on average; `undefined` where there were too many states. */
  readonly cost: number | undefined;
  readonly question: string | undefined;
}

/** After so many answers tried the search gives up, and looks one question ahead. */
const mostAnswers = 1_500;

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
  readonly #solved = new Map<string, Solved>();
  /** The parts for which the search gave up. */
  readonly #given = new Set<string>();
  #left = 0;

  constructor(
    states: InterviewStates,
    questions: ReadonlyMap<string, Question>,
    most: number = mostAnswers,
  ) {
    this.#states = states;
    this.#questions = questions;
    this.#most = most;
  }

  at(state: InterviewState): Expectation {
    let cost: number | undefined = 0;
    let question: string | undefined;
    const unsolved = new Set<string>();
    const offer = (other: string): void => {
      if (question === undefined || this.#comesBefore(state, other, question)) question = other;
    };
    for (const part of independentParts(state.matters, undefined)) {
      const solved = this.#solved.get(part.key ?? '') ?? this.#search(state, part);
      cost = solved === undefined || cost === undefined ? undefined : cost + solved.cost;
      if (solved !== undefined) offer(solved.question);
      else for (const each of part.questions) unsolved.add(each);
    }
    if (unsolved.size > 0) offer(this.#guess(state, unsolved));
    return { cost, question };
  }

  /** The question to ask first in a part; `undefined` where there were too many states. */
  firstOf(state: InterviewState, part: Part): string | undefined {
    return this.#search(state, part)?.question;
  }

  #search(state: InterviewState, part: Part): Solved | undefined {
    if (part.key === undefined || this.#given.has(part.key)) return undefined;
    this.#left = this.#most;
    const solved = this.#solvePart(state, part, Number.POSITIVE_INFINITY);
    if (this.#given.size >= mostKnown) this.#given.clear();
    if (solved === undefined) this.#given.add(part.key);
    return solved;
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

  #solvePart(state: InterviewState, part: Part, bound: number): Solved | undefined {
    const known = part.key === undefined ? undefined : this.#solved.get(part.key);
    if (known !== undefined) return known;
    if (this.#left <= 0 || part.key === undefined) return undefined;
    let best: Solved | undefined;
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
    steps: readonly Step[],
    part: Part,
    least: number,
    limit: number,
  ): number | undefined {
    const all = steps.reduce((sum, { count }) => sum + count, 0);
    let sum = (least - this.#weight(question)) * all;
    const most = (limit - this.#weight(question)) * all;
    for (const { state, count } of steps) {
      const atLeast = this.#leastOf(state, part);
      const cost = this.#costWithin(state, part.questions, (most - sum) / count + atLeast + slack);
      if (cost === undefined) return undefined;
      sum += count * (cost - atLeast);
    }
    return this.#weight(question) + sum / all;
  }

  /** Most promising first. One that every completion needs is the only one: it costs nothing to ask. */
  #candidates(state: InterviewState, part: Part): readonly Candidate[] {
    const all = [...part.questions].filter((question) => state.open.has(question));
    const ordinary = all.filter((question) => !this.#isLast(question));
    const allowed = ordinary.length > 0 ? ordinary : all;
    const needed = allowed.find((question) => part.needed.has(question));
    const found = (needed === undefined ? allowed : [needed]).flatMap((question) => {
      const steps = this.#stepsFrom(state, question);
      if (steps.length === 0) return [];
      const least = meanOf(steps, (step) => this.#leastOf(step, part));
      return [{ question, steps, least: this.#weight(question) + least }];
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

  /** Where the answers lead that are still told apart; none where they cannot be listed. */
  #stepsFrom(state: InterviewState, question: string): readonly Step[] {
    const groups = this.#states.groupsOf(state, question) ?? [];
    this.#left -= groups.length;
    return groups.map(({ value, count }) => ({
      state: this.#states.after(state, question, value),
      count,
    }));
  }

  /** Of some questions, the one after which the least is left to ask, on average. */
  #guess(state: InterviewState, questions: ReadonlySet<string>): string {
    const all = [...state.open].filter((question) => questions.has(question));
    const ordinary = all.filter((question) => !this.#isLast(question));
    const allowed = ordinary.length > 0 ? ordinary : all;
    let [best = '', bestCost] = [allowed[0], Number.POSITIVE_INFINITY];
    for (const question of allowed) {
      const steps = this.#stepsFrom(state, question);
      if (steps.length === 0) continue;
      const cost = this.#weight(question) + meanOf(steps, (step) => this.#weightAhead(step));
      if (cost < bestCost) [best, bestCost] = [question, cost];
    }
    return best;
  }

  #weightAhead({ ahead }: InterviewState): number {
    return [...ahead].reduce((sum, question) => sum + this.#weight(question), 0);
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

interface Solved {
  readonly cost: number;
  readonly question: string;
}

interface Candidate {
  readonly question: string;
  readonly steps: readonly Step[];
  readonly least: number;
}

/** A state, and how many of the values that rules tell apart lead there together. */
interface Step {
  readonly state: InterviewState;
  readonly count: number;
}

function meanOf(steps: readonly Step[], of: (state: InterviewState) => number): number {
  let [sum, all] = [0, 0];
  for (const { state, count } of steps) {
    sum += count * of(state);
    all += count;
  }
  return sum / all;
}
