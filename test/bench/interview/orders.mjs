// What the benchmark of the interview counts: states, orders, residents.
import { addDays } from '../../../packages/core/dist/index.js';

/** @typedef {import('../../../packages/core/dist/index.js').GuideBundle} GuideBundle */
/** @typedef {import('../../../packages/core/dist/index.js').PlainDate} PlainDate */
/** @typedef {import('../../../packages/core/dist/index.js').FactValue} FactValue */
/** @typedef {import('../../../packages/core/dist/ask/asking-order.js').AskingOrder} AskingOrder */
/** @typedef {import('../../../packages/core/dist/ask/interview-states.js').InterviewState} InterviewState */
/** @typedef {import('../../../packages/core/dist/ask/interview-states.js').InterviewStates} InterviewStates */

/**
 * Expected number of questions in an order: every value that the rules tell apart equally likely.
 * @param {AskingOrder} order
 */
export function expectedBy({ states, choose }) {
  /** @type {Map<InterviewState, number>} */
  const known = new Map();
  /** @type {(state: InterviewState) => number} */
  const walk = (state) => {
    const before = known.get(state);
    if (before !== undefined) return before;
    const question = choose(state);
    const found =
      question === undefined ? 0 : 1 + mean(stepsFrom(states, state, question).map(walk));
    known.set(state, found);
    return found;
  };
  return walk(states.start());
}

/**
 * The fewest questions over every order, by plain dynamic programming.
 * @param {InterviewStates} states
 * @param {GuideBundle} bundle
 * @param {number} most
 * @returns {{ readonly cost: number | undefined, readonly states: number }}
 */
export function optimum(states, bundle, most) {
  const isLast = new Set(bundle.questions.flatMap(({ id, last }) => (last === true ? [id] : [])));
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @type {(state: InterviewState) => number} */
  const best = (state) => {
    if (state.open.size === 0) return 0;
    const key = state.rest;
    if (key === undefined || known.size >= most) return Number.NaN;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ordinary = [...state.open].filter((question) => !isLast.has(question));
    const found = Math.min(
      ...(ordinary.length > 0 ? ordinary : [...state.open]).map(
        (question) => 1 + mean(stepsFrom(states, state, question).map(best)),
      ),
    );
    known.set(key, found);
    return found;
  };
  const cost = best(states.start());
  return { cost: Number.isNaN(cost) ? undefined : cost, states: known.size };
}

/**
 * Every state that an order can lead to, "not sure" being an answer where it is allowed.
 * @param {AskingOrder} order
 * @param {GuideBundle} bundle
 */
export function statesOf({ states, choose }, bundle) {
  /** @type {Set<InterviewState>} */
  const found = new Set();
  const waiting = [states.start()];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (found.has(state)) continue;
    found.add(state);
    const question = choose(state);
    if (question === undefined) continue;
    waiting.push(...stepsFrom(states, state, question));
    const mayBeUnsure = bundle.questions.find(({ id }) => id === question)?.['not-sure'] === true;
    if (mayBeUnsure) waiting.push(states.after(state, question, null));
  }
  return found;
}

/**
 * @param {InterviewStates} states
 * @param {InterviewState} state
 * @param {string} question
 */
function stepsFrom(states, state, question) {
  const values = states.valuesOf(state, question);
  if (values === undefined) throw new Error(`the values of ${question} cannot be listed`);
  return values.map((value) => states.after(state, question, value));
}

/**
 * Residents by chance, the same for the same seed.
 * @param {GuideBundle} bundle
 * @param {PlainDate} asOf
 * @param {number} seed
 */
export function answersAtRandom(bundle, asOf, seed) {
  let state = seed + 1;
  const below = (/** @type {number} */ end) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * end);
  };
  /** @type {(id: string) => FactValue} */
  const sure = (id) => {
    const question = bundle.questions.find((each) => each.id === id);
    const options = (question?.options ?? []).map((option) => option.id);
    switch (question?.kind) {
      case 'yes-no':
        return below(2) === 1;
      case 'single-choice':
        return options[below(options.length)] ?? null;
      case 'multiple-choice':
        return options.slice(0, 1 + below(1));
      case 'number':
        return (question.min ?? 0) + below((question.max ?? 100) - (question.min ?? 0) + 1);
      case 'date':
        return addDays(asOf, -below(1500));
      default:
        throw new Error(`no question ${id}`);
    }
  };
  return {
    sure,
    /** @returns {Record<string, FactValue>} */
    every: () =>
      Object.fromEntries(
        bundle.questions.map(({ id, 'not-sure': mayBeUnsure }) => [
          id,
          mayBeUnsure === true && below(8) === 0 ? null : sure(id),
        ]),
      ),
  };
}

/** @param {readonly number[]} numbers */
function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
