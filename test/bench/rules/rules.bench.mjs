// npm run bench:rules: all contenders on the same rules and residents, first each alone in a process
// of its own, then in turns, round by round. Medians; ratios to what we take. The time is that of the
// processor, so that what else runs on the machine counts less. Nothing is timed before every
// contender has agreed with every other on every resident.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compiled, contenders } from './contenders.mjs';
import { sizes, workload } from './workload.mjs';

const residentCount = 1000;
const rounds = 15;
const roundMilliseconds = 30;
const own = 'onething';
const child = process.argv[2];

if (child === 'solo') await solo(String(process.argv[3]), Number(process.argv[4]));
else if (child === 'compile') compileCold();
else await all();

async function all() {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}. Microseconds for one resident, median of ${rounds} rounds; in brackets, times ours.`,
  );
  for (const [ruleCount = 0, factCount = 0] of sizes) {
    const input = workload(ruleCount, factCount, residentCount);
    const made = await makeAll(input);
    await verify(made, input.residents);
    console.log(
      `\n## ${ruleCount} rules, ${factCount} facts: complete facts ▶ the rules that hold`,
    );
    const alone = Object.fromEntries(
      Object.keys(contenders).map((name) => [name, soloTime(name, ruleCount)]),
    );
    const turns = await inTurns(made, input.residents);
    for (const name of Object.keys(contenders)) {
      console.log(
        `${name.padEnd(36)} alone ${shown(alone[name], alone[own])}   in turns ${shown(turns[name], turns[own])}`,
      );
    }
    await partial(input);
    interviews(input, turns['json-rules-engine'] ?? Number.NaN);
  }
  console.log('\n## Compiling 2,000 rules, cold, in a process of its own');
  console.log(
    execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), 'compile'], {
      encoding: 'utf8',
    }).trim(),
  );
}

/** @param {any} input */
async function makeAll(input) {
  return Object.fromEntries(Object.entries(contenders).map(([name, make]) => [name, make(input)]));
}

/**
 * @param {Record<string, (answers: any) => any>} made
 * @param {any[]} residents
 */
async function verify(made, residents) {
  const expected = [];
  for (const resident of residents)
    expected.push([...((await made[own]?.(resident)) ?? [])].sort());
  for (const [name, run] of Object.entries(made)) {
    // The slowest contenders take seconds for all residents.
    const some = name === 'json-rules-engine' ? residents.slice(0, 100) : residents;
    for (const [at, resident] of some.entries()) {
      const held = [...(await run(resident))].sort();
      assert.deepEqual(
        held,
        [...((await made[own]?.(resident)) ?? [])].sort(),
        `${name}, resident ${at}`,
      );
    }
  }
}

/**
 * @param {Record<string, (answers: any) => any>} made
 * @param {any[]} residents
 */
async function inTurns(made, residents) {
  const times = new Map(Object.keys(made).map((name) => [name, /** @type {number[]} */ ([])]));
  const counts = new Map();
  for (const [name, run] of Object.entries(made))
    counts.set(name, await residentsThatLast(run, residents));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(made)) {
      times.get(name)?.push(await timePerResident(run, residents, counts.get(name) ?? 1));
    }
  }
  return Object.fromEntries([...times].map(([name, each]) => [name, median(each)]));
}

/**
 * @param {string} name
 * @param {number} ruleCount
 */
async function solo(name, ruleCount) {
  const size = sizes.find(([count]) => count === ruleCount) ?? [];
  const input = workload(ruleCount, size[1] ?? 0, residentCount);
  const run = contenders[name]?.(input);
  if (run === undefined) throw new Error(name);
  const { [name]: time } = await inTurns({ [name]: run }, input.residents);
  console.log(time);
}

/**
 * @param {string} name
 * @param {number} ruleCount
 */
function soloTime(name, ruleCount) {
  const args = [fileURLToPath(import.meta.url), 'solo', name, String(ruleCount)];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** @param {any} input */
async function partial(input) {
  const set = compiled(input);
  const half = input.residents.map((/** @type {any} */ resident) =>
    Object.fromEntries(
      Object.entries(resident).map(([fact, value]) => [
        fact,
        input.random() < 0.5 ? value : undefined,
      ]),
    ),
  );
  const whole = input.residents.map((/** @type {any} */ resident) => set.encode(resident));
  const halves = half.map((/** @type {any} */ facts) => set.encode(facts));
  const into = new Uint8Array(input.rules.length);
  const run = (/** @type {any} */ encoded) => encoded.truths(into);
  const times = await inTurnsOf({ whole, halves }, run);
  console.log(
    `already encoded: complete ${micro(times.whole)}, half of the facts unknown, exact ${micro(times.halves)} (${ratio(times.halves, times.whole)} the complete case)`,
  );
}

/**
 * @param {Record<string, any[]>} lists
 * @param {(item: any) => unknown} run
 */
async function inTurnsOf(lists, run) {
  const made = Object.entries(lists);
  const times = new Map(made.map(([name]) => [name, /** @type {number[]} */ ([])]));
  const counts = new Map();
  for (const [name, list] of made) counts.set(name, await residentsThatLast(run, list));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, list] of made)
      times.get(name)?.push(await timePerResident(run, list, counts.get(name) ?? 1));
  }
  return Object.fromEntries([...times].map(([name, each]) => [name, median(each)]));
}

/**
 * Whole interviews, each asking by lot among the facts that are still relevant.
 * @param {any} input
 * @param {number} engineTime
 */
function interviews(input, engineTime) {
  const set = compiled(input);
  const lots = Array.from({ length: 997 }, () => input.random());
  /** @type {number[]} */
  const perAnswer = [];
  let asked = 0;
  for (let round = 0; round < rounds + 3; round += 1) {
    const sessions = input.residents.map(() => set.session());
    let answers = 0;
    const start = process.cpuUsage();
    for (const [at, resident] of input.residents.entries()) {
      const session = sessions[at];
      for (let relevant = session.relevant(); relevant.length > 0; relevant = session.relevant()) {
        const fact = relevant[Math.floor((lots[answers % lots.length] ?? 0) * relevant.length)];
        session.answer(fact, resident[fact]);
        answers += 1;
      }
    }
    asked = answers / input.residents.length;
    if (round >= 3) perAnswer.push(spentSince(start) / answers);
  }
  const time = median(perAnswer);
  console.log(
    `interview: ${micro(time)} an answer with the exact list of relevant facts, ${asked.toFixed(1)} answers each; one run of json-rules-engine takes ${ratio(engineTime, time)} that`,
  );
}

function compileCold() {
  const [ruleCount = 0, factCount = 0] = sizes[2] ?? [];
  const input = workload(ruleCount, factCount, 1);
  global.gc?.();
  const before = process.memoryUsage();
  const start = process.cpuUsage();
  const began = performance.now();
  const set = compiled(input);
  const clauses = spentSince(start) / 1000;
  set.session().relevant();
  const diagrams = spentSince(start) / 1000;
  const waited = performance.now() - began;
  const peak = process.memoryUsage();
  global.gc?.();
  const after = process.memoryUsage();
  const size = (/** @type {any} */ memory) =>
    (memory.heapUsed + memory.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  console.log(
    `${waited.toFixed(0)} ms by the clock with every diagram; processor time of all threads: clauses ${clauses.toFixed(0)} ms, with every diagram ${diagrams.toFixed(0)} ms; ${size(after).toFixed(1)} MB kept, ${size(peak).toFixed(1)} MB with what was thrown away`,
  );
  assert(set.ruleIds.length === ruleCount);
}

/**
 * Also warms up.
 * @param {(item: any) => any} run
 * @param {any[]} list
 */
async function residentsThatLast(run, list) {
  let count = 1;
  while ((await timePerResident(run, list, count)) * count < roundMilliseconds * 1000) count *= 2;
  return count;
}

/**
 * Microseconds.
 * @param {(item: any) => any} run
 * @param {any[]} list
 * @param {number} count
 */
async function timePerResident(run, list, count) {
  const start = process.cpuUsage();
  const first = run(list[0]);
  if (first instanceof Promise) {
    await first;
    for (let at = 1; at < count; at += 1) await run(list[at % list.length]);
  } else {
    for (let at = 1; at < count; at += 1) run(list[at % list.length]);
  }
  return spentSince(start) / count;
}

/**
 * Microseconds of the processor.
 * @param {NodeJS.CpuUsage} start
 */
function spentSince(start) {
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** @param {number[]} times */
function median(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** @param {number | undefined} time */
function micro(time) {
  return `${(time ?? Number.NaN).toPrecision(3)} µs`;
}

/**
 * @param {number | undefined} one
 * @param {number | undefined} other
 */
function ratio(one, other) {
  return `${((one ?? Number.NaN) / (other ?? Number.NaN)).toPrecision(3)}×`;
}

/**
 * @param {number | undefined} time
 * @param {number | undefined} ours
 */
function shown(time, ours) {
  return `${micro(time).padStart(10)} (${ratio(time, ours)})`.padEnd(24);
}
