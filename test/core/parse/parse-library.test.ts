import { parseLibrary, parsePlainDate } from '@onething/core';
import { describe, expect, test } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import { issuesAfter, type Slip } from '../fixtures/slips.ts';
import {
  fixtureFiles,
  parsedFixture,
  withFile,
  withFiles,
  withoutFile,
} from '../fixtures/umbrella.ts';

const entry = 'catalogue/fetch-umbrella.yaml';
const question = 'questions/lost-where.yaml';
const guide = 'things/lost-umbrella/guide.yaml';

/** Each with the one issue that is found. */
const slips: readonly Slip[] = [
  [question, 'not-sure: true', 'not-sur: true', 'unknown-key', 'not-sur', 4, 'not-sure'],
  [question, 'kind: single-choice\n', '', 'missing-key', 'kind', 1],
  [question, 'single-choice', 'single-choise', 'invalid-value', 'kind', 2, 'single-choice'],
  [question, 'not-sure: true', 'not-sure: maybe', 'wrong-type', 'not-sure', 4],
  [question, '{ zh: 公园, en: In a park }', '公园', 'wrong-type', 'options.2.label', 8],
  [question, '{ zh: 公园, en: In a park }', '[公园]', 'wrong-type', 'options.2.label', 8],
  [question, 'id: metro', 'id: Metro_Line', 'invalid-id', 'options.0.id', 6],
  [question, 'id: lost-where', 'id: lost-wher', 'id-differs-from-file', 'id', 1, 'lost-where'],
  ['questions/lost-on.yaml', '2020-01-01', '2020-02-30', 'invalid-date', 'earliest', 6],
  [entry, 'reviewed: 2026-11-01', 'reviewed: 2026-02-30', 'invalid-date', 'reviewed', 49],
  [entry, 'copies: 2', 'copies: -1', 'invalid-value', 'materials.1.copies', 37],
  [
    entry,
    'basis: umbrella-rules#3.1\n      say',
    'basis: umbrella rules\n      say',
    'invalid-reference',
    'when.all.1.basis',
    15,
  ],
  [
    entry,
    '- { condition: lost-on-the-way }',
    '- { condition: lost-on-the-way, fact: has-stub }',
    'malformed-condition',
    'when.all.0',
    11,
  ],
  [entry, '- { condition: lost-on-the-way }', '- any: []', 'empty-any', 'when.all.0.any', 11],
  [
    entry,
    'say: { zh: 您有票根, en: You have the ticket }',
    'sai: { zh: 您有票根 }',
    'unknown-key',
    'when.all.1.sai',
    16,
    'say',
  ],
  ['catalogue/report-loss.yaml', 'always: true\n', '', 'missing-condition', '', 1],
  [
    'catalogue/report-loss.yaml',
    '  basis: umbrella-rules#1\n',
    '',
    'missing-basis',
    'deadline',
    12,
  ],
  [
    'catalogue/report-loss.yaml',
    'within: { days: 7 }',
    'within: { days: 7, months: 1 }',
    'invalid-value',
    'deadline.within',
    14,
  ],
  ['catalogue/buy-umbrella.yaml', ', note: 虚构', '', 'missing-source', 'sources.0', 24],
  [
    'catalogue/heads/lost-things.yaml',
    'field: lost-things',
    'field: lost-thing',
    'id-differs-from-file',
    'field',
    1,
    'lost-things',
  ],
  ['parameters/days-kept.yaml', 'to: 2026-06-30, ', '', 'missing-validity', 'values.0', 5],
  [
    'facts/days-kept.yaml',
    '{ id: days-kept } }',
    '{ id: days-kept }, sum: [1] }',
    'invalid-value',
    'expression',
    5,
  ],
  ['calendars/2026.yaml', 'year: 2026', 'year: 2025', 'id-differs-from-file', 'year', 1, '2026'],
  [question, 'id: lost-where', 'id: lost-where\nid: lost-where', 'invalid-yaml', '', 2],
  [question, 'not-sure: true', 'not-sure:\n\ttrue', 'invalid-yaml', '', 5],
  [question, 'ask: {', 'ask: !!js/function {', 'invalid-yaml', '', 3],
  [question, 'not-sure: true', 'not-sure: *gone', 'invalid-yaml', '', 1],
  [entry, '"伞会保管{days-kept}天。"', '伞会保管{days-kept}天。', 'invalid-yaml', '', 3],
  ['tables/stickers.csv', '1,4,2', '1,4', 'invalid-table', '', 3],
  ['tables/stickers.csv', 'seats-to', 'seats-from', 'invalid-table', '', 1],
  ['tables/stickers.csv', '1,4,2', '1,"4,2', 'invalid-table', '', 4],
];

describe('a slip in one file', () => {
  test.for(slips)('%s: %j as %j is %s', (slip) => {
    const [file, , , code, path, line, hint] = slip;
    const found = issuesAfter(slip);
    expect(found[0]).toMatchObject({
      code,
      severity: 'error',
      file,
      line,
      ...(hint === undefined ? {} : { hint }),
    });
    expect(found[0]?.path.join('.')).toBe(path);
    expect(found[0]?.column).toBeGreaterThan(0);
    if (hint === undefined) expect(found[0]?.hint).toBeUndefined();
  });

  test('that breaks the syntax is one issue, whatever follows it', () => {
    const found = findIssues(
      withFile(entry, (text) => text.replace('"伞会保管{days-kept}天。"', '伞会{days-kept}天')),
    );
    expect(found).toHaveLength(1);
  });
});

test('every slip of every file is found at once', () => {
  const files = withFile(question, (text) =>
    text.replace('not-sure:', 'not-sur:').replace('ask:', 'aks:').replace('id: bus', 'di: bus'),
  ).map((file) =>
    file.path === guide ? { ...file, text: file.text.replace('lead:', 'laed:') } : file,
  );
  const found = findIssues(files).map(
    ({ file, code, path }) => `${file} ${code} ${path.join('.')}`,
  );
  expect(found.sort()).toEqual([
    `${question} missing-key ask`,
    `${question} missing-key options.1.id`,
    `${question} unknown-key aks`,
    `${question} unknown-key not-sur`,
    `${question} unknown-key options.1.di`,
    `${guide} missing-key lead`,
    `${guide} unknown-key laed`,
  ]);
});

test('a bomb of aliases is an issue', () => {
  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x]'
      : `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  const found = findIssues(withFiles({ path: 'materials/bomb.yaml', text: levels.join('\n') }));
  expect(found).toMatchObject([{ code: 'invalid-yaml', file: 'materials/bomb.yaml', line: 1 }]);
});

test.each([
  ['brackets', '['.repeat(50_000)],
  ['lists', `${'- '.repeat(50_000)}x`],
  ['keys', `${'? '.repeat(50_000)}x`],
])('bottomless %s are an issue', (_, text) => {
  expect(findIssues(withFiles({ path: 'materials/deep.yaml', text }))).toMatchObject([
    { code: 'invalid-yaml', file: 'materials/deep.yaml' },
  ]);
});

test('days and the word no stay text', () => {
  const value = parsedFixture().questions.get('lost-on')?.value;
  expect(value?.earliest).toBe('2020-01-01');
  expect(
    findIssues(withFile(question, (text) => text.replace('not-sure: true', 'not-sure: no'))),
  ).toMatchObject([{ code: 'wrong-type', reference: 'no' }]);
});

test('a basis may be a single reference where the shape has a list', () => {
  const library = parsedFixture();
  expect(library.entries.get('report-loss')?.value.basis).toEqual(['umbrella-rules#1']);
  expect(library.facts.get('sticker-count')?.value.basis).toEqual(['umbrella-rules#3']);
});

test('cells are numbers where they look like numbers, empty ones nothing, codes text', () => {
  const files = withFile('tables/stickers.csv', (text) => `\uFEFF${text}\n007,"8,5",-1.5\n`);
  expect(parsedFixture(files).tables.get('stickers')?.value).toMatchObject({
    columns: ['seats-from', 'seats-to', 'stickers'],
    rows: [
      [0, 0, 0],
      [1, 4, 2],
      [5, null, 6],
      ['007', '8,5', -1.5],
    ],
  });
});

describe('files', () => {
  test('in the wrong place are a warning that names the folder', () => {
    const parsed = parseLibrary(withFiles({ path: 'question/lost-where.yaml', text: 'id: x' }));
    expect(parsed).toMatchObject({
      ok: true,
      warnings: [
        {
          code: 'unknown-file',
          severity: 'warning',
          file: 'question/lost-where.yaml',
          hint: 'questions',
        },
      ],
    });
  });

  test('glossary.yaml is read word by word, each with the sources of the file', () => {
    const text = [
      'sources: [{ confidence: unknown, note: 虚构 }]',
      'terms:',
      '  - term: { zh: 伞, en: umbrella }',
      '    plain: { zh: 挡雨的, en: It keeps off the rain }',
      '  - term: { zh: 票根 }',
      '    plain: { zh: 票的一半 }',
    ].join('\n');
    const parsed = parseLibrary(withFiles({ path: 'glossary.yaml', text }));
    if (!parsed.ok) throw new Error('does not parse');
    expect([...parsed.value.glossary.keys()]).toEqual(['伞', '票根']);
    const stub = parsed.value.glossary.get('票根');
    expect(stub?.value.sources).toHaveLength(1);
    expect(stub?.source.position(['plain'])).toMatchObject({ line: 6 });
  });

  test.each(['README.md', 'things/README.md'])('%s is left alone', (path) => {
    expect(parseLibrary(withFiles({ path, text: 'x' }))).toMatchObject({
      ok: true,
      warnings: [],
    });
  });

  test.each([
    ['tables/stickers.csv', 'tables/stickers.yaml'],
    ['things/lost-umbrella/intro.md', 'things/lost-umbrella/guide.yaml'],
    ['things/lost-umbrella/guide.yaml', 'things/lost-umbrella/guide.yaml'],
  ])('%s is missed', (path, file) => {
    expect(findIssues(withoutFile(path))).toMatchObject([
      { code: 'missing-file', reference: path, file },
    ]);
  });

  test('a table with another id keeps the cells beside it', () => {
    const files = withFile('tables/stickers.yaml', (text) =>
      text.replace('id: stickers', 'id: labels'),
    );
    const issues = findIssues(files).map(({ code, file }) => [code, file]);
    expect(issues).toContainEqual(['id-differs-from-file', 'tables/stickers.yaml']);
    expect(issues.map(([, file]) => file)).not.toContain('tables/stickers.csv');
  });

  test('give the same library in any order', () => {
    const ids = (library: ReturnType<typeof parsedFixture>) =>
      Object.values(library).map((part) => [...part.keys()]);
    expect(ids(parsedFixture([...fixtureFiles()].reverse()))).toEqual(ids(parsedFixture()));
  });
});

test('an example is named by its file, and its day is a day', () => {
  const examples = parsedFixture().guides.get('lost-umbrella')?.value.examples ?? [];
  expect(examples.map(({ id }) => id)).toEqual(['nobody-knows-where', 'on-the-metro']);
  expect(examples[0]?.['as-of']).toBe(parsePlainDate('2026-11-23'));
});
