// node test/support/write-mutation.mjs [report…]: adds what `npm run mutate:rules` found (of all files,
// a few, or a few lines) to mutation-results.json, and writes docs/mutation.md: each file's score, and
// every mutant that no test killed, with the reason where mutation-reasons.json gives one. A file that
// has changed since it was tried counts as not tested.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transpile } from 'typescript';
import { sourceKey, withRun } from './mutation-results.mjs';

/** @typedef {import('./mutation-results.mjs').Result} Result */
/** @typedef {import('./mutation-results.mjs').Report} Report */
/** @typedef {{ file?: string, status?: string, code: string, replacement?: string, why: string }} Reason */

const root = new URL('../../', import.meta.url);
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const kept = 'test/support/mutation-results.json';
const folder = 'packages/core/src/rule';
/** @type {Reason[]} */
const reasons = json('test/support/mutation-reasons.json');
/** @type {Record<string, Result>} */
const results = existsSync(new URL(kept, root)) ? json(kept) : {};
const written = 'reports/mutation.json';
const reports =
  process.argv.length > 2
    ? process.argv.slice(2)
    : existsSync(new URL(written, root))
      ? [written]
      : [];

for (const path of reports) {
  /** @type {Report} */
  const { files, config } = json(path);
  for (const [file, run] of Object.entries(files)) {
    const isPart = (config?.mutate ?? []).some((each) => each.startsWith(`${file}:`));
    const name = file.slice(folder.length + 1);
    const result = withRun(results[name], run, isPart);
    if (result === undefined) console.error(`${name}: has to be tried whole first (${path})`);
    else results[name] = result;
  }
}

/** @param {string} path */
const sourceOf = (path) => readFileSync(new URL(`${folder}/${path}`, root), 'utf8');
/** Whether something is left of a file without its types. @param {string} path */
const hasCode = (path) => transpile(sourceOf(path)).trim() !== 'export {};';
const sources = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && hasCode(path))
  .sort();
/** @param {string} path */
const isPresent = (path) => results[path]?.source === sourceKey(sourceOf(path));
const present = sources
  .filter(isPresent)
  .map((path) => /** @type {const} */ ([path, /** @type {Result} */ (results[path])]));
const untested = sources.filter((path) => !isPresent(path));

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)} %`;
/** @param {Pick<Result, 'killed' | 'left'>} result */
const shareOf = ({ killed, left }) =>
  killed + left.length === 0 ? 1 : killed / (killed + left.length);

/**
 * @param {string} path
 * @param {Result['left'][number]} left
 */
function whyOf(path, { status, code, replacement }) {
  return reasons.find(
    (reason) =>
      (reason.file ?? basename(path)) === basename(path) &&
      (reason.status ?? status) === status &&
      new RegExp(reason.code, 'u').test(code) &&
      new RegExp(reason.replacement ?? '', 'u').test(replacement),
  )?.why;
}

const total = {
  killed: present.reduce((sum, [, { killed }]) => sum + killed, 0),
  left: present.flatMap(([, { left }]) => left),
};
const open = present.flatMap(([path, { left }]) =>
  left.filter((each) => whyOf(path, each) === undefined),
);
const explained = total.left.length - open.length;
const untried = present.reduce((sum, [, result]) => sum + (result.static ?? 0), 0);
const lines = [
  '# Mutation testing of the rule core',
  '',
  '`npm run mutate:rules` changes `core/rule` in one place at a time and runs its tests: a change that no',
  'test notices survives. This page is written by `npm run mutate:page`, from the runs whose results',
  '`test/support/mutation-results.json` keeps. Branches that their type says are never reached are left',
  'out (`test/support/ignore-exhausted.mjs`).',
  '',
  `**${total.killed} of ${total.killed + total.left.length} mutants killed, ${percent(shareOf(total))}**, in ${present.length} files. Of the ${total.left.length} left, ${explained} change nothing that`,
  `could be noticed, for the reasons below; without these ${percent(total.killed / (total.killed + open.length))} are killed, and ${open.length} are open.`,
  `${untried} more, in constants that are made once, at import, were not tried.`,
  ...(untested.length === 0 ? [] : ['', `Not tested as they stand: ${untested.join(', ')}.`]),
  '',
  '| file | killed | left | share | open |',
  '| --- | --: | --: | --: | --: |',
  ...present
    .filter(([, { killed, left }]) => killed + left.length > 0)
    .map(([path, result]) => {
      const unexplained = result.left.filter((each) => whyOf(path, each) === undefined);
      return `| ${path} | ${result.killed} | ${result.left.length} | ${percent(shareOf(result))} | ${unexplained.length} |`;
    }),
  '',
  '## Left',
];
for (const [path, { left }] of present) {
  if (left.length === 0) continue;
  lines.push('', `### ${path}`, '');
  for (const each of left) {
    const why = whyOf(path, each) ?? '**open**';
    lines.push(`- ${each.line}: \`\` ${each.code} \`\` ▶ \`\` ${each.replacement} \`\`: ${why}`);
  }
}
writeFileSync(
  new URL(kept, root),
  `${JSON.stringify(Object.fromEntries(Object.entries(results).sort()), null, 2)}\n`,
);
writeFileSync(new URL('docs/mutation.md', root), `${lines.join('\n')}\n`);
console.log(
  `${percent(shareOf(total))} killed, ${percent(total.killed / (total.killed + open.length))} without those that change nothing`,
);
