// node test/support/write-mutation.mjs [report…]: what `npm run mutate:rules` left in reports/, as
// docs/mutation.md: each file's score, and every mutant that no test killed, with the reason where
// mutation-reasons.json gives one. A file that has changed since its report counts as not tested.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** @typedef {{ line: number, column: number }} Position */
/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: Position, end: Position } }} Mutant */
/** @typedef {{ source: string, mutants: Mutant[] }} MutatedFile */
/** @typedef {{ file?: string, status?: string, code: string, replacement?: string, why: string }} Reason */

const root = new URL('../../', import.meta.url);
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
/** @type {Reason[]} */
const reasons = json('test/support/mutation-reasons.json');
const paths = process.argv.length > 2 ? process.argv.slice(2) : ['reports/mutation.json'];

/** @type {Record<string, MutatedFile>} */
const reported = Object.assign({}, ...paths.map((path) => json(path).files));
const folder = 'packages/core/src/rule';
const sources = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `${folder}/${path}`)
  .sort();
/** @param {string} path */
const isPresent = (path) => reported[path]?.source === readFileSync(new URL(path, root), 'utf8');
const files = Object.fromEntries(
  sources.filter(isPresent).map((path) => [path, /** @type {MutatedFile} */ (reported[path])]),
);
const untested = sources.filter((path) => !(path in files)).map((path) => basename(path, '.ts'));

const killed = new Set(['Killed', 'Timeout']);
const alive = new Set(['Survived', 'NoCoverage']);

/** @param {Mutant[]} mutants */
function scoreOf(mutants) {
  const dead = mutants.filter(({ status }) => killed.has(status)).length;
  const left = mutants.filter(({ status }) => alive.has(status)).length;
  return { dead, left, share: dead + left === 0 ? 1 : dead / (dead + left) };
}

/**
 * @param {MutatedFile} file
 * @param {Mutant} mutant
 */
function codeOf({ source }, { location: { start, end } }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return short(lines.join(' '));
}

/** @param {string} code */
function short(code) {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 67)}...` : line;
}

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)} %`;

/**
 * @param {string} name
 * @param {string} status
 * @param {string} code
 * @param {string} replacement
 */
function whyOf(name, status, code, replacement) {
  const found = reasons.find(
    (reason) =>
      (reason.file ?? name) === name &&
      (reason.status ?? status) === status &&
      new RegExp(reason.code, 'u').test(code) &&
      new RegExp(reason.replacement ?? '', 'u').test(replacement),
  );
  return found?.why;
}

const sorted = Object.entries(files);
const total = scoreOf(sorted.flatMap(([, { mutants }]) => mutants));
const leftOut = sorted
  .flatMap(([, { mutants }]) => mutants)
  .filter(({ status }) => status === 'Ignored').length;
const lines = [
  '# Mutation testing of the rule core',
  '',
  '`npm run mutate:rules` changes `core/rule` in one place at a time and runs its tests: a change that no',
  'test notices survives. This page is written by `node test/support/write-mutation.mjs`.',
  '',
  `${total.dead} of ${total.dead + total.left} mutants killed, ${percent(total.share)}; in ${sorted.length} files.`,
  `${leftOut} more, in constants that are made once, at import, were not tried.`,
  ...(untested.length === 0 ? [] : ['', `Not tested as they stand: ${untested.join(', ')}.`]),
  '',
  '| file | killed | left | share |',
  '| --- | --: | --: | --: |',
  ...sorted.map(([path, { mutants }]) => {
    const { dead, left, share } = scoreOf(mutants);
    return `| ${basename(path)} | ${dead} | ${left} | ${percent(share)} |`;
  }),
  '',
  '## Left',
];
for (const [path, file] of sorted) {
  const left = file.mutants.filter(({ status }) => alive.has(status));
  if (left.length === 0) continue;
  const name = basename(path);
  lines.push('', `### ${name}`, '');
  for (const mutant of left) {
    const code = codeOf(file, mutant);
    const replacement = short(mutant.replacement ?? mutant.mutatorName);
    const why = whyOf(name, mutant.status, code, replacement) ?? 'not explained yet';
    lines.push(
      `- ${mutant.location.start.line}: \`\` ${code} \`\` ▶ \`\` ${replacement} \`\`: ${why}`,
    );
  }
}
writeFileSync(new URL('docs/mutation.md', root), `${lines.join('\n')}\n`);
console.log(`${percent(total.share)} killed`);
