// How many questions the interviews of the shipped guides ask, and how fast an answer is taken.
// Run: npm run bench:interview
import { fileURLToPath } from 'node:url';
import { initialTransition, transition } from 'xstate';
import { askingOrder } from '../../../packages/core/dist/ask/asking-order.js';
import { guideMachine, plan } from '../../../packages/core/dist/index.js';
import { loadGuides } from '../../../packages/core/dist/load/load-guides.js';
import { answersAtRandom, askedOf, expectedBy, optimum, statesMet, statesOf } from './orders.mjs';

const asOf = /** @type {import('../../../packages/core/dist/index.js').PlainDate} */ ('2026-11-23');
const wantedPerSecond = 30_000;
const wantedOfOptimum = 1.05;
/** So many completions are tried to find one in which a question changes the plan. */
const tries = 2_000;
/** So many states are weighed for the optimum, without any short cut. */
const mostStates = 200_000;
/** Where there are more states than that, so many residents by chance stand for all. */
const someResidents = 2_000;
/** So many states of an order are tried for questions without effect. */
const mostTried = 2_000;

const loaded = await loadGuides(fileURLToPath(new URL('../../../guides', import.meta.url)));
if (!loaded.ok) throw new Error('the guides do not load');

/** Each line as soon as it is known: a large guide takes minutes. */
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

let failed = 0;
const check = (/** @type {string} */ what, /** @type {boolean} */ holds) => {
  if (!holds) failed += 1;
  return `${holds ? 'ok  ' : 'FAIL'} ${what}`;
};

/** All guides, or those that are named. */
const named = process.argv.slice(2);

for (const bundle of loaded.value.bundles.values()) {
  if (named.length > 0 && !named.includes(bundle.guide.id)) continue;
  say(`\n${bundle.guide.id}: ${bundle.questions.length} questions, as of ${asOf}`);
  const orders = {
    author: askingOrder(bundle, asOf, 'author'),
    fewest: askingOrder(bundle, asOf, 'fewest'),
  };
  const random = answersAtRandom(bundle, asOf, 1);
  const residents = Array.from({ length: someResidents }, () => random.every());
  const exact = {
    author: expectedBy(orders.author, mostStates),
    fewest: expectedBy(orders.fewest, mostStates),
  };
  for (const [name, order] of Object.entries(orders)) {
    const expected = exact[/** @type {keyof typeof exact} */ (name)];
    say(
      expected === undefined
        ? `     expected questions, ${name}: more than ${mostStates} states or values that cannot be ` +
            `listed; ${askedOf(order, residents).toFixed(3)} of ${someResidents} residents by chance`
        : `     expected questions, ${name}: ${expected.toFixed(4)}`,
    );
  }
  const best = optimum(orders.author.states, bundle, mostStates);
  if (best === undefined || exact.fewest === undefined) {
    say(
      `     optimum: not worked out (more than ${mostStates} states, or a rule without a diagram), ` +
        'so nothing is claimed of the ratio',
    );
  } else {
    say(
      `     optimum ${best.cost.toFixed(4)} over ${best.states} parts of states, no other short cut`,
    );
    const ratio = best.cost === 0 ? 1 : exact.fewest / best.cost;
    say(
      check(
        `fewest is within ${wantedOfOptimum} of it: ${ratio.toFixed(4)}`,
        ratio <= wantedOfOptimum,
      ),
    );
  }

  for (const [name, order] of Object.entries(orders)) {
    let asked = 0;
    const without = new Set();
    const all = statesOf(order, bundle, mostTried);
    for (const state of all ?? statesMet(order, residents)) {
      if (asked >= mostTried) break;
      const question = order.choose(state);
      if (question === undefined) continue;
      asked += 1;
      if (!changesThePlan(bundle, state, question)) without.add(question);
    }
    say(
      check(
        `${name}: of ${asked} questions in as many states${all === undefined ? ' that residents by chance come through' : ', all there are'}, "not sure" among the answers, ` +
          `without two answers that change the plan: ${without.size} ${[...without].join(' ')}`,
        without.size === 0,
      ),
    );
  }

  for (const strategy of /** @type {const} */ (['author', 'fewest'])) {
    const rates = Array.from({ length: 7 }, () => answersPerSecond(bundle, strategy)).sort(
      (one, other) => one.wall - other.wall,
    );
    const median = rates[3] ?? rates[0];
    const top = rates.at(-1);
    if (median === undefined || top === undefined) throw new Error('nothing measured');
    say(
      check(
        `${strategy}: answers a second, machine and rules together: median ${round(median.wall)} ` +
          `(of processor time ${round(median.cpu)}), best ${round(top.wall)}`,
        median.wall >= wantedPerSecond,
      ),
    );
  }
}
process.exitCode = failed === 0 ? 0 : 1;

function round(/** @type {number} */ rate) {
  return Math.round(rate).toLocaleString('en');
}

/**
 * Whether two answers to the question lead to different plans, for some answers to the others.
 * @param {import('../../../packages/core/dist/index.js').GuideBundle} bundle
 * @param {import('../../../packages/core/dist/ask/interview-states.js').InterviewState} state
 * @param {string} question
 */
function changesThePlan(bundle, state, question) {
  const random = answersAtRandom(bundle, asOf, question.length + state.open.size);
  for (let trial = 0; trial < tries; trial += 1) {
    const rest = { ...random.every(), ...state.answers };
    const seen = new Set();
    for (let each = 0; each < 4; each += 1) {
      seen.add(
        contentOf(
          plan(bundle, { ...rest, [question]: random.sure(question) }, { asOf, locale: 'zh-CN' }),
        ),
      );
    }
    if (seen.size > 1) return true;
  }
  return false;
}

/**
 * The plan without what only repeats the answers.
 * @param {import('../../../packages/core/dist/index.js').Plan} made
 */
function contentOf({ answers: _, facts: __, steps, ...rest }) {
  return JSON.stringify({
    ...rest,
    steps: steps.map(({ why: _why, settledBy: _settledBy, ...step }) =>
      step.status === 'notNeeded' ? [step.id, step.status] : step,
    ),
  });
}

/**
 * @param {import('../../../packages/core/dist/index.js').GuideBundle} bundle
 * @param {'author' | 'fewest'} strategy
 */
function answersPerSecond(bundle, strategy) {
  const machine = guideMachine(bundle, { strategy });
  const random = answersAtRandom(bundle, asOf, 7);
  const residents = Array.from({ length: 3_000 }, () => random.every());
  const starts = residents.map(() => initialTransition(machine, { asOf })[0]);
  let answers = 0;
  const cpu = process.cpuUsage();
  const begun = performance.now();
  for (const [number, resident] of residents.entries()) {
    let snapshot = starts[number];
    while (snapshot !== undefined && typeof snapshot.value === 'object') {
      const question = snapshot.value.asking;
      const value = resident[question] ?? null;
      [snapshot] = transition(machine, snapshot, { type: 'ANSWER', question, value });
      answers += 1;
    }
  }
  const wall = (performance.now() - begun) / 1000;
  const used = process.cpuUsage(cpu);
  return { wall: answers / wall, cpu: answers / ((used.user + used.system) / 1_000_000) };
}
