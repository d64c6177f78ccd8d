// What the benchmark of the interview counts: states, orders, residents.
import { independentParts } from '../../../packages/core/dist/ask/independent-parts.js';
import { addDays, daysBetween, parsePlainDate } from '../../../packages/core/dist/index.js';

/** @typedef {import('../../../packages/core/dist/index.js').GuideBundle} GuideBundle */
/** @typedef {import('../../../packages/core/dist/index.js').PlainDate} PlainDate */
/** @typedef {import('../../../packages/core/dist/index.js').FactValue} FactValue */
/** @typedef {import('../../../packages/core/dist/ask/asking-order.js').AskingOrder} AskingOrder */
/** @typedef {import('../../../packages/core/dist/ask/interview-states.js').InterviewState} InterviewState */
/** @typedef {import('../../../packages/core/dist/ask/interview-states.js').InterviewStates} InterviewStates */
/** @typedef {import('../../../packages/core/dist/ask/independent-parts.js').Part} Part */

/** The state space is larger than was allowed for, or values cannot be listed. */
class TooLarge extends Error {}

/**
 * What `work` gives, or `undefined` where the state space is too large for it.
 * @template Found
 * @param {() => Found} work
 */
function unlessTooLarge(work) {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof TooLarge) return undefined;
    throw fault;
  }
}

/**
 * Expected number of questions in an order: every value that the rules tell apart equally likely.
 * Counted part by part, as the questions of one part change nothing in another; `undefined` where
 * that leads through more than `most` parts of states, or the order of a part was not worked out.
 * @param {AskingOrder} order
 * @param {number} most
 */
export function expectedBy({ states, chooseIn }, most) {
  return unlessTooLarge(() =>
    overParts(states, most, (state, part, costOf) => {
      const question = chooseIn(state, part);
      if (question === undefined) throw new TooLarge();
      return costOf(question);
    }),
  )?.cost;
}

/**
 * The mean number of questions asked of residents by chance.
 * @param {AskingOrder} order
 * @param {readonly Readonly<Record<string, FactValue>>[]} residents
 */
export function askedOf({ states, choose }, residents) {
  return mean(
    residents.map((resident) => {
      let state = states.start();
      let asked = 0;
      for (let next = choose(state); next !== undefined; next = choose(state)) {
        state = states.after(state, next, resident[next] ?? null);
        asked += 1;
      }
      return asked;
    }),
  );
}

/**
 * The fewest questions over every order, by dynamic programming over parts of states.
 * @param {InterviewStates} states
 * @param {GuideBundle} bundle
 * @param {number} most
 * @returns {{ readonly cost: number, readonly states: number } | undefined} `undefined` where there
 *   are more than `most` of them, or a rule has no diagram that tells states apart
 */
export function optimum(states, bundle, most) {
  const isLast = new Set(bundle.questions.flatMap(({ id, last }) => (last === true ? [id] : [])));
  return unlessTooLarge(() =>
    overParts(states, most, ({ open }, { questions }, costOf) => {
      const all = [...open].filter((question) => questions.has(question));
      const ordinary = all.filter((question) => !isLast.has(question));
      return Math.min(...(ordinary.length > 0 ? ordinary : all).map(costOf));
    }),
  );
}

/**
 * What it costs from the start, where `ofPart` says what a part costs, given what asking one of its
 * questions first would cost.
 * @param {InterviewStates} states
 * @param {number} most
 * @param {(state: InterviewState, part: Part, costOf: (question: string) => number) => number} ofPart
 */
function overParts(states, most, ofPart) {
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @type {(state: InterviewState, questions: ReadonlySet<string> | undefined) => number} */
  const within = (state, questions) => {
    let sum = 0;
    for (const part of independentParts(state.matters, questions)) {
      if (part.key === undefined) throw new TooLarge();
      let cost = known.get(part.key);
      if (cost === undefined) {
        if (known.size >= most) throw new TooLarge();
        cost = ofPart(state, part, (question) => {
          const steps = stepsFrom(states, state, question);
          const all = steps.reduce((total, { count }) => total + count, 0);
          const rest = steps.reduce(
            (total, step) => total + step.count * within(step.state, part.questions),
            0,
          );
          return 1 + rest / all;
        });
        known.set(part.key, cost);
      }
      sum += cost;
    }
    return sum;
  };
  return { cost: within(states.start(), undefined), states: known.size };
}

/**
 * Every state that an order can lead to, "not sure" being an answer where it is allowed. `undefined`
 * where there are more than `most`.
 * @param {AskingOrder} order
 * @param {GuideBundle} bundle
 * @param {number} most
 */
export function statesOf(order, bundle, most) {
  return unlessTooLarge(() => allStates(order, bundle, most));
}

/**
 * The states through which residents by chance come.
 * @param {AskingOrder} order
 * @param {readonly Readonly<Record<string, FactValue>>[]} residents
 */
export function statesMet({ states, choose }, residents) {
  /** @type {Set<InterviewState>} */
  const found = new Set();
  for (const resident of residents) {
    let state = states.start();
    for (let next = choose(state); next !== undefined; next = choose(state)) {
      found.add(state);
      state = states.after(state, next, resident[next] ?? null);
    }
  }
  return found;
}

/**
 * @param {AskingOrder} order
 * @param {GuideBundle} bundle
 * @param {number} most
 */
function allStates({ states, choose }, bundle, most) {
  /** @type {Set<InterviewState>} */
  const found = new Set();
  const waiting = [states.start()];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (found.has(state)) continue;
    if (found.size >= most) throw new TooLarge();
    found.add(state);
    const question = choose(state);
    if (question === undefined) continue;
    waiting.push(...stepsFrom(states, state, question).map((step) => step.state));
    const mayBeUnsure = bundle.questions.find(({ id }) => id === question)?.['not-sure'] === true;
    if (mayBeUnsure) waiting.push(states.after(state, question, null));
  }
  return found;
}

/**
 * Where the answers lead that are still told apart, and how many values each stands for.
 * @param {InterviewStates} states
 * @param {InterviewState} state
 * @param {string} question
 */
function stepsFrom(states, state, question) {
  const groups = states.groupsOf(state, question);
  if (groups === undefined) throw new TooLarge();
  return groups.map(({ value, count }) => ({ state: states.after(state, question, value), count }));
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
        return severalOf(question, below);
      case 'number':
        return (question.min ?? 0) + below((question.max ?? 100) - (question.min ?? 0) + 1);
      case 'date': {
        const [first, last] = [question.earliest ?? addDays(asOf, -1500), question.latest ?? asOf];
        const [from, to] = [first, last].map((day) => (day === 'as-of' ? asOf : day));
        const days = daysBetween(plainDay(from), plainDay(to));
        return addDays(plainDay(from), below(days + 1));
      }
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

/**
 * Some of the options, or one that is chosen alone.
 * @param {import('../../../packages/core/dist/index.js').Question} question
 * @param {(end: number) => number} below
 * @returns {readonly string[]}
 */
function severalOf({ options = [] }, below) {
  const alone = options.filter(({ exclusive }) => exclusive === true);
  const together = options.filter(({ exclusive }) => exclusive !== true);
  const chosen = together.filter(() => below(2) === 1);
  const one = chosen.length > 0 ? chosen : [...alone, ...together].slice(0, 1);
  return one.map(({ id }) => id);
}

/** @param {string | undefined} text */
function plainDay(text) {
  const day = parsePlainDate(text ?? '');
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

/** @param {readonly number[]} numbers */
function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
