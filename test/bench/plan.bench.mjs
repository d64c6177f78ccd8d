// npm run bench: how many plans one thread makes in a second, beside the time that JSON.stringify
// takes to write the same plans. Residents are the examples of the guide. Both are timed in turns,
// round by round; the median round counts. Every plan is checked before anything is timed.
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { plan, tryExample } from '@onething/core';
import { loadGuides } from '@onething/core/load';

const guide = 'job-loss';
const rounds = 41;
/** Long enough for the clock, short enough for the processor to stay on one thing. */
const roundMilliseconds = 40;

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
if (!loaded.ok) throw new Error(`the guides have ${loaded.issues.length} errors: onething check`);
const found = loaded.value.bundles.get(guide);
if (found === undefined) throw new Error(`there is no guide ${guide}`);
const bundle = found;
const examples = loaded.value.library.guides.get(guide)?.value.examples ?? [];
assert(examples.length > 0, `${guide} has no examples`);

const residents = examples.map(({ answers, ...example }) => ({
  answers,
  options: { asOf: example['as-of'], locale: /** @type {const} */ ('zh-CN') },
}));
const make = () => residents.map(({ answers, options }) => plan(bundle, answers, options));
const plans = make();

verify();
const perPass = residents.length;
const makeMany = passesThatLast(make);
const write = () => plans.map((made) => JSON.stringify(made).length);
const writeMany = passesThatLast(write);

/** @type {number[]} */
const planTimes = [];
/** @type {number[]} */
const writeTimes = [];
for (let round = 0; round < rounds; round += 1) {
  planTimes.push(time(make, makeMany) / (makeMany * perPass));
  writeTimes.push(time(write, writeMany) / (writeMany * perPass));
}
report(median(planTimes), median(writeTimes));

/** The examples hold, a second run gives the same, and the order of the answers does not matter. */
function verify() {
  for (const example of examples) {
    assert.deepEqual(tryExample(bundle, example).issues, [], `example ${example.id}`);
  }
  const written = JSON.stringify(plans);
  assert.equal(JSON.stringify(make()), written);
  const turned = residents.map(({ answers, options }) =>
    plan(bundle, Object.fromEntries(Object.entries(answers).reverse()), options),
  );
  assert.equal(JSON.stringify(turned), written);
}

/**
 * Also warms up.
 * @param {() => unknown} run
 */
function passesThatLast(run) {
  let passes = 1;
  while (time(run, passes) < roundMilliseconds) passes *= 2;
  return passes;
}

/**
 * @param {() => unknown} run
 * @param {number} passes
 * @returns {number} milliseconds
 */
function time(run, passes) {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass += 1) run();
  return performance.now() - start;
}

/** @param {readonly number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/**
 * @param {number} planTime milliseconds
 * @param {number} writeTime milliseconds
 */
function report(planTime, writeTime) {
  const bytes = plans.reduce((sum, made) => sum + Buffer.byteLength(JSON.stringify(made)), 0);
  const micro = (/** @type {number} */ milliseconds) => `${(milliseconds * 1000).toFixed(1)} µs`;
  const rate = (/** @type {number} */ milliseconds) => `${Math.round(1000 / milliseconds)}/s`;
  const spread = (/** @type {readonly number[]} */ times) =>
    `${micro(Math.min(...times))} to ${micro(Math.max(...times))}`;
  console.log(`${guide}, ${bundle.hash.slice(0, 12)}: ${examples.length} examples, all hold;`);
  console.log(`a plan is ${Math.round(bytes / plans.length)} bytes of JSON on average.`);
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model.trim()}, one thread, ${rounds} rounds.\n`,
  );
  console.log(
    `plan()           ${micro(planTime).padStart(10)}  ${rate(planTime).padStart(9)}   (${spread(planTimes)})`,
  );
  console.log(
    `JSON.stringify   ${micro(writeTime).padStart(10)}  ${rate(writeTime).padStart(9)}   (${spread(writeTimes)})`,
  );
  console.log(
    `\nplan() takes ${(planTime / writeTime).toFixed(2)} times as long as writing its result as JSON.`,
  );
}
