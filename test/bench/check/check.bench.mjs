// How long it takes to prove a guide: every shipped one, a large one, and one with many answers.
// Each in a process of its own, the results looked at before the time is. Run: npm run bench:check
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkGuide } from '../../../packages/core/dist/index.js';
import { loadGuides } from '../../../packages/core/dist/load/load-guides.js';
import { syntheticGuide } from './synthetic-guide.mjs';

const asOf = /** @type {import('../../../packages/core/dist/index.js').PlainDate} */ ('2026-11-26');
const megabyte = 1024;

/** Each: what is proved, in how many seconds, and in how many MB at most. */
const large = {
  'large: 2,000 entries over 100 questions': {
    size: { questions: 100, entries: 2000, defects: 30, seed: 1 },
    seconds: 30,
    memory: 512,
    leastAnswers: 1n,
  },
  'many: over 10^12 combinations of answers': {
    size: { questions: 40, entries: 60, defects: 6, seed: 2 },
    seconds: 2,
    memory: 512,
    leastAnswers: 10n ** 12n,
  },
};

/** @typedef {{ seconds: number, megabytes: number, said: string, wrong: string[] }} Outcome */

const wanted = process.argv[2];
if (wanted === undefined) await runAll();
else process.stdout.write(JSON.stringify(await measure(wanted)));

/** @param {string} name @returns {Promise<Outcome>} */
async function measure(name) {
  const loaded = await loadGuides(fileURLToPath(new URL('../../../guides', import.meta.url)));
  if (!loaded.ok) throw new Error('the guides do not load');
  const { bundles, library } = loaded.value;
  const shipped = bundles.get(name);
  const workload = Object.hasOwn(large, name)
    ? large[/** @type {keyof typeof large} */ (name)]
    : undefined;
  const [template] = bundles.values();
  if (template === undefined) throw new Error('there is no guide');
  const made = workload === undefined ? undefined : syntheticGuide(template, workload.size);
  const bundle = shipped ?? made?.bundle;
  if (bundle === undefined) throw new Error(`nothing is called ${name}`);
  const start = performance.now();
  const checked = checkGuide(bundle, { asOf, ...(shipped === undefined ? {} : { library }) });
  const seconds = (performance.now() - start) / 1000;
  const { summary, findings } = checked;
  const wrong = checked.findings
    .filter(({ code }) => code === 'proof-contradicted')
    .map(({ reference }) => `the proof and the plan disagree on ${reference}`);
  if (made !== undefined && workload !== undefined) {
    const planted = new Set(made.planted.map(({ code, entry }) => `${code} ${entry}`));
    const codes = new Set(made.planted.map(({ code }) => code));
    const found = new Set(
      findings
        .filter(({ code, severity }) => severity === 'error' || codes.has(code))
        // A question that chance left out is none of the planted defects.
        .filter(({ code }) => code !== 'question-never-asked')
        .map(({ code, path }) => `${code} ${path[1]}`),
    );
    for (const each of planted) if (!found.has(each)) wrong.push(`not found: ${each}`);
    for (const each of found) if (!planted.has(each)) wrong.push(`not planted: ${each}`);
    if (summary.distinguishable < workload.leastAnswers) wrong.push('too few combinations');
    const seen = checked.entries.filter(({ needed }) => needed !== null).length;
    const never = made.planted.filter(({ code }) => code === 'entry-never-applies').length;
    if (seen !== bundle.entries.length - never) wrong.push(`only ${seen} entries were seen needed`);
  }
  return {
    seconds,
    megabytes: process.resourceUsage().maxRSS / megabyte,
    said:
      `${summary.entries} entries, ${summary.questions} questions, ` +
      `${summary.distinguishable.toLocaleString('en-US')} distinguishable answers, ` +
      `${summary.errors} errors, ${summary.warnings} warnings, ${summary.notes} notes, ` +
      `${summary.plans} plans${summary.exact ? '' : ', in part not exact'}`,
    wrong,
  };
}

async function runAll() {
  const loaded = await loadGuides(fileURLToPath(new URL('../../../guides', import.meta.url)));
  if (!loaded.ok) throw new Error('the guides do not load');
  const cases = [
    ...[...loaded.value.bundles.keys()].map((name) => ({ name, seconds: 1, memory: 512 })),
    ...Object.entries(large).map(([name, { seconds, memory }]) => ({ name, seconds, memory })),
  ];
  let failed = 0;
  for (const { name, seconds, memory } of cases) {
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (run.status !== 0) {
      failed += 1;
      console.log(`FAIL ${name}\n${run.stderr}`);
      continue;
    }
    /** @type {Outcome} */
    const outcome = JSON.parse(run.stdout);
    const holds =
      outcome.wrong.length === 0 && outcome.seconds < seconds && outcome.megabytes < memory;
    if (!holds) failed += 1;
    console.log(
      `${holds ? 'ok  ' : 'FAIL'} ${name}: ${outcome.seconds.toFixed(2)} s of ${seconds}, ` +
        `${outcome.megabytes.toFixed(0)} MB of ${memory}\n     ${outcome.said}`,
    );
    for (const line of outcome.wrong) console.log(`     ${line}`);
  }
  if (failed > 0) process.exitCode = 1;
}
