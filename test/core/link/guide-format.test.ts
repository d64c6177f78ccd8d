import { describe, expect, test } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import { issuesAfter } from '../fixtures/slips.ts';
import { withFile, withFiles } from '../fixtures/umbrella.ts';

const report = 'catalogue/report-loss.yaml';
const fetch = 'catalogue/fetch-umbrella.yaml';
const search = 'catalogue/search-seats.yaml';
const kept = 'parameters/days-kept.yaml';
const district = 'districts/999999.yaml';
const day = 'fields/loss-day.yaml';

/** file, what is put in place of what, then code, path, line and hint of the issue that is found. */
const slips: readonly (readonly [
  file: string,
  was: string,
  is: string,
  code: string,
  path: string,
  line: number,
  more?: object,
])[] = [
  [report, '  from: lost-on\n', '', 'missing-first-day', 'deadline', 12],
  [report, 'from: lost-on', 'after: report-los', 'unknown-entry', 'deadline.after', 13],
  [report, 'from: lost-on', 'from: lost-where', 'wrong-type', 'deadline.from', 13],
  [report, 'fee: none', 'deadlines: []\nfee: none', 'deadline-given-twice', '', 1],
  [
    report,
    'deadline:\n  from: lost-on\n  within: { days: 7 }',
    'deadlines:\n  - { from: lost-on, within: { days: 7 }, force: binding, who: resident }\ncross-district:\n  within: { days: 7 }',
    'missing-basis',
    'deadlines.0',
    13,
  ],
  [
    report,
    'use: owner-name',
    'use: owner-nam',
    'unknown-form-field',
    'form.1.use',
    27,
    { hint: 'owner-name' },
  ],
  [day, 'from: lost-on', 'from: lost-onn', 'unknown-fact', 'from', 4, { hint: 'lost-on' }],
  [
    report,
    'fee: none',
    'fee: { fact: lost-on, basis: umbrella-rules#1 }',
    'unknown-fact',
    'fee.fact',
    20,
  ],
  [
    report,
    'fee: none',
    'fee: { amount: 1, fact: sticker-count, basis: umbrella-rules#1 }',
    'invalid-value',
    'fee',
    20,
  ],
  [report, 'fee: none', 'replaces: [fetch-umbrela]\nfee: none', 'unknown-entry', 'replaces.0', 20],
  [
    report,
    'fee: none',
    'only-with: [fetch-umbrela]\nfee: none',
    'unknown-entry',
    'only-with.0',
    20,
  ],
  [report, 'fee: none', 'version-of: fetch-umbrela\nfee: none', 'unknown-entry', 'version-of', 20],
  [
    report,
    'fee: none',
    'cross-district: { say: { zh: 都行, en: Any } }\nfee: none',
    'missing-source',
    'cross-district',
    20,
  ],
  [fetch, 'copies: 2', 'one-of: proof', 'lone-alternative', 'materials.1.one-of', 0],
  [
    kept,
    'values:\n',
    'values:\n  - { from: 2026-03-01, to: 2026-03-31, value: 3, source: { confidence: unknown, note: 虚构 } }\n',
    'overlapping-periods',
    '',
    0,
  ],
  [
    district,
    'search-seats:',
    'search-seat:',
    'unknown-entry',
    'entries.search-seat',
    15,
    { hint: 'search-seats' },
  ],
  [
    district,
    'offices: [fictional-desk]',
    'offices: [fictional-des]',
    'unknown-office',
    'entries.fetch-umbrella.offices.0',
    21,
    { hint: 'fictional-desk' },
  ],
  [
    district,
    'working-days: 1',
    'working-days: 3',
    'promised-too-long',
    'entries.search-seats.promised',
    16,
    { reference: expect.stringContaining(`${search}:`) },
  ],
  [
    district,
    'working-days: 1',
    'days: 1',
    'promised-too-long',
    'entries.search-seats.promised',
    16,
  ],
  [
    fetch,
    'plain: { zh: "伞',
    'plain: { zh: "雨伞',
    'replaced-text-missing',
    'entries.fetch-umbrella.texts.0.instead-of',
    23,
    { file: district, reference: expect.stringContaining(fetch) },
  ],
  [
    district,
    '虚构区保管{days-kept}天',
    '虚构区保管{lost-on}天',
    'misplaced-value',
    'entries.fetch-umbrella.texts.0.say',
    24,
  ],
  [
    district,
    'channel: lost-property-desk',
    'channel: lost-desk',
    'unknown-channel',
    'offices.0.channel',
    8,
  ],
  [district, 'code: "999999"', 'code: "999999"\nparent: "999999"', 'cyclic-reference', 'parent', 2],
  [district, 'code: "999999"', 'code: "999999"\nparent: "999998"', 'unknown-district', 'parent', 2],
];

describe('a slip', () => {
  test.for(slips)('%s: %j as %j is %s', (slip) => {
    const [file, , , code, path, line, more] = slip;
    const issue = issuesAfter(slip).find((each) => each.code === code);
    expect(issue).toMatchObject({ file, ...more });
    if (path !== '') expect(issue?.path.join('.')).toBe(path);
    if (line > 0) expect(issue?.line).toBe(line);
  });
});

test('a calendar with a year missing is named with its file', () => {
  const year = (number: number) => ({
    path: `calendars/${number}.yaml`,
    text: `year: ${number}\nstatus: published\noff: []\nwork: []\nsources:\n  - { confidence: unknown, note: 虚构 }\n`,
  });
  expect(findIssues(withFiles(year(2027), year(2030)))).toMatchObject([
    { code: 'gap-in-calendars', file: 'calendars/2030.yaml', line: 1, reference: '2028–2029' },
  ]);
  expect(findIssues(withFiles(year(2027), year(2028)))).toEqual([]);
});

test('a holiday in the file of another year would not be found, and is named', () => {
  const off = withFile('calendars/2026.yaml', (text) =>
    text.replace(/off: .*/, 'off: [2027-01-01]'),
  );
  expect(findIssues(off)).toMatchObject([
    { code: 'value-out-of-range', file: 'calendars/2026.yaml', path: ['off', 0] },
  ]);
});
