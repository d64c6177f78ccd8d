// npm run bench:plan: how long a plan takes, against the time that JSON.stringify takes to write it.
// First the shipped guide whose plans are longest, its residents those of its examples; then a
// synthetic guide of 2,000 entries, 200 of which apply to each resident. Both are timed in turns, round
// by round; the median round counts. Every plan is checked before anything is timed.
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parsePlainDate, plan, tryExample } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import {
  applyingCount,
  entryCount,
  syntheticBundle,
  syntheticResidents,
} from './synthetic-guide.mjs';

/** @import { Answers, GuideBundle, Plan, PlanOptions } from '@onething/core' */
/** @typedef {{ answers: Answers, options: PlanOptions }} Resident */

const rounds = 41;
/** Long enough for the clock, short enough for the processor to stay on one thing. */
const roundMilliseconds = 40;

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, one thread, ${rounds} rounds.`);
const shipped = await largestShipped();
measure(`the largest shipped guide, ${shipped.bundle.guide.id}`, shipped, 3);
measure(`${entryCount} entries, ${applyingCount} applying`, synthetic(), 5);

/** @returns {Promise<{ bundle: GuideBundle, residents: readonly Resident[] }>} */
async function largestShipped() {
  const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
  if (!loaded.ok) throw new Error(`the guides have ${loaded.issues.length} errors: onething check`);
  const { bundles, library } = loaded.value;
  const guides = [...bundles].flatMap(([id, bundle]) => {
    const examples = library.guides.get(id)?.value.examples ?? [];
    if (examples.length === 0) return [];
    for (const example of examples) {
      assert.deepEqual(tryExample(bundle, example).issues, [], `example ${example.id}`);
    }
    const residents = examples.map(({ answers, ...example }) => ({
      answers,
      options: {
        asOf: example['as-of'],
        locale: /** @type {const} */ ('zh-CN'),
        chosen: example.chosen ?? [],
      },
    }));
    return [{ bundle, residents, bytes: averageBytes(made(bundle, residents)) }];
  });
  const [largest] = guides.sort((left, right) => right.bytes - left.bytes);
  if (largest === undefined) throw new Error('no guide has examples');
  return largest;
}

/** @returns {{ bundle: GuideBundle, residents: readonly Resident[] }} */
function synthetic() {
  const bundle = syntheticBundle();
  const asOf = parsePlainDate('2026-11-23');
  if (asOf === undefined) throw new Error('no such day');
  const residents = syntheticResidents().map((answers) => ({
    answers,
    options: { asOf, locale: /** @type {const} */ ('zh-CN') },
  }));
  for (const { steps } of made(bundle, residents)) {
    assert.equal(steps.length, entryCount);
    assert.equal(steps.filter(({ status }) => status === 'needed').length, applyingCount);
  }
  return { bundle, residents };
}

/**
 * @param {GuideBundle} bundle
 * @param {readonly Resident[]} residents
 */
function made(bundle, residents) {
  return residents.map(({ answers, options }) => plan(bundle, answers, options));
}

/**
 * @param {string} name
 * @param {{ bundle: GuideBundle, residents: readonly Resident[] }} guide
 * @param {number} limit how many times the writing a plan may take
 */
function measure(name, { bundle, residents }, limit) {
  const plans = made(bundle, residents);
  verify(bundle, residents, plans);
  const make = () => made(bundle, residents);
  const write = () => plans.map((each) => JSON.stringify(each).length);
  const [makeMany, writeMany] = [passesThatLast(make), passesThatLast(write)];
  /** @type {number[]} */
  const planTimes = [];
  /** @type {number[]} */
  const writeTimes = [];
  for (let round = 0; round < rounds; round += 1) {
    planTimes.push(time(make, makeMany) / (makeMany * residents.length));
    writeTimes.push(time(write, writeMany) / (writeMany * residents.length));
  }
  report(name, plans, planTimes, writeTimes, limit);
}

/**
 * A second run gives the same, and the order of the answers does not matter.
 * @param {GuideBundle} bundle
 * @param {readonly Resident[]} residents
 * @param {readonly Plan[]} plans
 */
function verify(bundle, residents, plans) {
  const written = JSON.stringify(plans);
  assert.equal(JSON.stringify(made(bundle, residents)), written);
  const turned = residents.map(({ answers, options }) => ({
    answers: Object.fromEntries(Object.entries(answers).reverse()),
    options,
  }));
  assert.equal(JSON.stringify(made(bundle, turned)), written);
}

/** @param {readonly Plan[]} plans */
function averageBytes(plans) {
  const bytes = plans.reduce((sum, each) => sum + Buffer.byteLength(JSON.stringify(each)), 0);
  return Math.round(bytes / plans.length);
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
 * @param {string} name
 * @param {readonly Plan[]} plans
 * @param {readonly number[]} planTimes milliseconds
 * @param {readonly number[]} writeTimes milliseconds
 * @param {number} limit
 */
function report(name, plans, planTimes, writeTimes, limit) {
  const [planTime, writeTime] = [median(planTimes), median(writeTimes)];
  const micro = (/** @type {number} */ milliseconds) => `${(milliseconds * 1000).toFixed(1)} µs`;
  const rate = (/** @type {number} */ milliseconds) => `${Math.round(1000 / milliseconds)}/s`;
  const spread = (/** @type {readonly number[]} */ times) =>
    `${micro(Math.min(...times))} to ${micro(Math.max(...times))}`;
  const line = (/** @type {string} */ what, /** @type {readonly number[]} */ times) => {
    const half = median(times);
    return `${what}${micro(half).padStart(12)}  ${rate(half).padStart(9)}   (${spread(times)})`;
  };
  console.log(`\n${name}: ${plans.length} residents, ${averageBytes(plans)} bytes of JSON a plan`);
  console.log(line('plan()        ', planTimes));
  console.log(line('JSON.stringify', writeTimes));
  const ratio = planTime / writeTime;
  console.log(
    `plan() takes ${ratio.toFixed(2)} times as long as writing its result, at most ${limit}: ${ratio <= limit ? 'holds' : 'MISSED'}`,
  );
}
