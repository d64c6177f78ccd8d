// npm run bench:dev: how long an author waits for `onething dev` after saving a file. It starts the real
// command on a copy of the guides, changes a sentence of a guide, and does what an open page does: waits
// for the event, then loads the page, the preview and the bundle. Medians; the slowest in brackets.
// First what an author sees, the new text in the preview; then the proof of the guide beside it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const rounds = 7;
/** In milliseconds, for the median of the preview. */
const wanted = 1_000;
const guides = ['retirement', 'social-security-card'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'onething-bench-'));
const folder = join(place, 'guides');
cpSync(join(root, 'guides'), folder, { recursive: true });

const command = [join(root, 'packages/core/bin/onething.js'), 'dev', '--guides', folder];
const started = performance.now();
const server = spawn(process.execPath, [...command, '--port', '0', '--locale', 'en'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let failed = false;
try {
  const [line] = await once(createInterface(server.stdout), 'line');
  const base = /http:\/\/[\d.:]+/.exec(String(line))?.[0] ?? '';
  await proved(base, guides[0] ?? '');
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
  console.log(`started, ${guides[0]} proved: ${inSeconds(performance.now() - started)}`);
  for (const guide of guides) await measure(base, guide);
} finally {
  server.kill('SIGTERM');
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** @param {string} base @param {string} guide */
async function measure(base, guide) {
  for (const each of guides) await proved(base, each);
  /** @type {{ event: number, seen: number, proof: number }[]} */
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await saveOnce(base, guide, `第${round}次改动。`));
    // Saved now and then, as people do, not while the last change is still being looked at.
    await wait(500);
  }
  const of = (/** @type {'event' | 'seen' | 'proof'} */ key) => {
    const sorted = times.map((each) => each[key]).sort((one, other) => one - other);
    return [sorted[rounds >> 1] ?? 0, sorted.at(-1) ?? 0];
  };
  const say = (/** @type {'event' | 'seen' | 'proof'} */ key) => of(key).map(inSeconds);
  const [event, seen, proof] = [say('event'), say('seen'), say('proof')];
  const isFast = (of('seen')[0] ?? 0) < wanted;
  failed ||= !isFast;
  console.log(
    `${isFast ? 'ok  ' : 'FAIL'} ${guide}: event after ${event[0]} (${event[1]}), ` +
      `new text in the preview after ${seen[0]} (${seen[1]}), proved after ${proof[0]} (${proof[1]})`,
  );
}

/**
 * Saves the guide with another lead: milliseconds until the event, the new text, and the proof.
 * @param {string} base @param {string} guide @param {string} lead
 */
async function saveOnce(base, guide, lead) {
  const stop = new AbortController();
  const events = await fetch(`${base}/events`, { signal: stop.signal });
  const changed = changeIn(events);
  await wait(200);
  const file = join(folder, 'things', guide, 'guide.yaml');
  const text = readFileSync(file, 'utf8');
  const changedText = text.replace(/^lead:.*\n(?:[ -].*\n)*/m, `lead: { zh: ${lead} }\n`);
  if (changedText === text) throw new Error(`${file} has no lead to change`);
  const start = performance.now();
  writeFileSync(file, changedText);
  await changed;
  const event = performance.now() - start;
  for (;;) {
    const paths = [`/guide/${guide}`, `/preview/${guide}`, `/bundles/${guide}`];
    const [, , bundle] = await Promise.all(paths.map((path) => textAt(base + path)));
    if (bundle?.includes(lead)) break;
    await wait(10);
  }
  const seen = performance.now() - start;
  await proved(base, guide);
  const proof = performance.now() - start;
  stop.abort();
  return { event, seen, proof };
}

/** Waits for the event that names the guide's file. @param {Response} response */
async function changeIn(response) {
  let seen = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    seen += decoder.decode(chunk, { stream: true });
    if (/^event: changed\n.*guide\.yaml/m.test(seen)) return;
  }
  throw new Error('the events ended');
}

/** Waits until the page shows the figures of the proof. @param {string} base @param {string} guide */
async function proved(base, guide) {
  while (!(await textAt(`${base}/guide/${guide}`)).includes('class="counts"')) await wait(25);
}

/** @param {string} address */
async function textAt(address) {
  return (await fetch(address)).text();
}

/** @param {number} milliseconds */
function inSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
