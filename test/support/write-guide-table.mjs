// Writes the table of guides in guides/README.md: `npm run guides:table`. With `--check` it writes
// nothing, and fails where the table is out of date.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { confidences } from '@onething/core';
import { loadGuides } from '@onething/core/load';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = `${root}guides/README.md`;

const loaded = await loadGuides(`${root}guides`);
if (!loaded.ok) throw new Error('the guides do not load: run "npm run check"');
const { bundles } = loaded.value;

/**
 * @typedef {object} CheckedGuide
 * @property {string} id
 * @property {number} entries
 * @property {number} questions
 * @property {number} examples
 * @property {string} distinguishable combinations of answers that the rules tell apart
 * @property {{ author: number | null } | null} expected where the orders are too many, none
 */

/** @type {{ guides: CheckedGuide[] }} */
const checked = JSON.parse(
  execFileSync(process.execPath, [`${root}packages/core/bin/onething.js`, 'check', '--json'], {
    cwd: root,
    encoding: 'utf8',
  }),
);

const head = [
  'guide',
  '指南',
  '事项 entries',
  '问题 questions',
  '例子 examples',
  '答案组合 answer combinations',
  '平均要答 asked on average',
  '来源：高、中、低、没查到 sources by confidence',
];

const rows = checked.guides.map((guide) => {
  const bundle = bundles.get(guide.id);
  if (bundle === undefined) throw new Error(`${guide.id} does not load`);
  const sources = bundle.entries.flatMap((entry) => entry.sources);
  return [
    `\`${guide.id}\``,
    `${bundle.guide.title.zh} ${bundle.guide.title.en}`,
    guide.entries,
    guide.questions,
    guide.examples,
    BigInt(guide.distinguishable).toLocaleString('en'),
    guide.expected?.author?.toFixed(1) ?? '',
    confidences
      .map((level) => sources.filter(({ confidence }) => confidence === level).length)
      .join('、'),
  ];
});

const table = [head, head.map((_, column) => (column < 2 ? '---' : '--:')), ...rows]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');

const marked = /(<!-- guides:begin -->\n)[\s\S]*?(<!-- guides:end -->)/;
const text = readFileSync(readme, 'utf8');
if (!marked.test(text)) throw new Error(`${readme} has no place for the table`);
const written = text.replace(marked, (_, begin, end) => `${begin}${table}\n${end}`);
if (!process.argv.includes('--check')) writeFileSync(readme, written);
else if (written !== text) {
  throw new Error('the table in guides/README.md is out of date: run "npm run guides:table"');
}
