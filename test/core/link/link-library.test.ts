import { describe, expect, test } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import { fixtureFiles, withFile } from '../fixtures/umbrella.ts';

const fetch = 'catalogue/fetch-umbrella.yaml';
const report = 'catalogue/report-loss.yaml';
const search = 'catalogue/search-seats.yaml';
const where = 'questions/lost-where.yaml';
const nearby = 'conditions/lost-on-the-way.yaml';
const stickers = 'facts/sticker-count.yaml';
const guide = 'things/lost-umbrella/guide.yaml';
const metro = 'things/lost-umbrella/examples/on-the-metro.yaml';

test('the fixture itself has no issue', () => {
  expect(findIssues(fixtureFiles())).toEqual([]);
});

/** file, what is put in place of what, then code, path, line and hint of an issue among those found. */
const slips: readonly (readonly [string, string, string, string, string, number, string?])[] = [
  [
    search,
    'after: [report-loss]',
    'after: [report-los]',
    'unknown-entry',
    'after.0',
    12,
    'report-loss',
  ],
  [
    fetch,
    'entry: buy-umbrella',
    'entry: buy-umbrela',
    'unknown-entry',
    'excludes.0.entry',
    20,
    'buy-umbrella',
  ],
  [
    fetch,
    'use: ticket-stub',
    'use: ticket-stob',
    'unknown-material',
    'materials.1.use',
    34,
    'ticket-stub',
  ],
  [
    report,
    'produces: [loss-slip]',
    'produces: [loss-slips]',
    'unknown-material',
    'produces.0',
    19,
    'loss-slip',
  ],
  [report, '[online-form,', '[online-from,', 'unknown-channel', 'channels.0', 11, 'online-form'],
  [
    report,
    'field: lost-things',
    'field: lost-thing',
    'unknown-field',
    'disclosure.field',
    5,
    'lost-things',
  ],
  [
    report,
    'basis: umbrella-rules#1\n  say',
    'basis: umbrela-rules#1\n  say',
    'unknown-law',
    'deadline.basis',
    17,
    'umbrella-rules',
  ],
  [nearby, 'umbrella-rules#2', 'umbrela-rules#2', 'unknown-law', 'when.basis', 6, 'umbrella-rules'],
  [
    stickers,
    'basis: umbrella-rules#3',
    'basis: umbrela-rules',
    'unknown-law',
    'basis.0',
    10,
    'umbrella-rules',
  ],
  [report, 'from: lost-on', 'from: lost-in', 'unknown-fact', 'deadline.from', 13, 'lost-on'],
  [report, 'from: lost-on', 'from: seats-passed', 'wrong-type', 'deadline.from', 13],
  [
    fetch,
    'fact: sticker-count',
    'fact: sticker-cont',
    'unknown-fact',
    'headline.fact',
    42,
    'sticker-count',
  ],
  [fetch, '{days-kept}', '{days-keep}', 'unknown-fact', 'plain', 3, 'days-kept'],
  [fetch, 'fact: has-stub', 'fact: has-stob', 'unknown-fact', 'when.all.1.fact', 12, 'has-stub'],
  [
    fetch,
    'condition: lost-on-the-way',
    'condition: lost-on-the-weg',
    'unknown-condition',
    'when.all.0',
    11,
    'lost-on-the-way',
  ],
  [
    fetch,
    'operator: greaterThan,',
    'operator: greaterThen,',
    'unknown-operator',
    'advice.0.when.operator',
    26,
    'greaterThan',
  ],
  [
    fetch,
    'operator: greaterThan,',
    'operator: nicht:equal,',
    'unknown-decorator',
    'advice.0.when.operator',
    26,
  ],
  [fetch, 'value: true\n', 'value: "true"\n', 'mixed-types', 'when.all.1.value', 14],
  [nearby, '[metro, bus]', '[metro, buss]', 'unknown-option', 'when.value', 5, 'bus'],
  [nearby, 'operator: in', 'operator: greaterThan', 'operator-kind-mismatch', 'when.operator', 4],
  [
    nearby,
    'fact: lost-where',
    'path: $.x\n  fact: lost-where',
    'unsupported-condition',
    'when.path',
    3,
  ],
  [
    stickers,
    'table: stickers',
    'table: sticker',
    'unknown-table',
    'expression.lookup.table',
    7,
    'stickers',
  ],
  [
    stickers,
    'column: stickers',
    'column: sticker',
    'unknown-column',
    'expression.lookup.column',
    9,
    'stickers',
  ],
  [stickers, '{ seats:', '{ seat:', 'unknown-column', 'expression.lookup.by.seat', 8],
  [
    'facts/days-kept.yaml',
    '{ id: days-kept }',
    '{ id: days-keep }',
    'unknown-parameter',
    'expression.parameter.id',
    5,
    'days-kept',
  ],
  [
    'facts/days-since-loss.yaml',
    'days-between',
    'days-betwen',
    'unknown-operator',
    'expression.days-betwen',
    5,
    'days-between',
  ],
  [
    'facts/days-since-loss.yaml',
    '[lost-on, as-of]',
    '[lost-where, as-of]',
    'operator-kind-mismatch',
    'expression.days-between.0',
    5,
  ],
  [
    'facts/days-since-loss.yaml',
    '[lost-on, as-of]',
    '[days-since-loss, as-of]',
    'cyclic-reference',
    'expression.days-between.0',
    5,
  ],
  [
    nearby,
    'when:\n  fact: lost-where\n',
    'when:\n  all: [{ condition: lost-on-the-way }]\n',
    'unknown-key',
    'when.operator',
    4,
  ],
  [where, 'id: bus', 'id: metro', 'duplicate-id', 'options.1.id', 7],
  [where, 'id: park,', 'id: park, exclusive: true,', 'invalid-value', 'options.2.exclusive', 8],
  ['questions/seats-passed.yaml', 'min: 0', 'min: 21', 'value-out-of-range', 'max', 5],
  [
    'questions/lost-on.yaml',
    'latest: as-of',
    'latest: 2019-01-01',
    'value-out-of-range',
    'latest',
    7,
  ],
  ['channels/online-form.yaml', '网上登记', '"{days-kept}"', 'misplaced-value', 'title', 2],
  [guide, 'buy-umbrella]', 'buy-umbrela]', 'unknown-entry', 'entries.3', 8, 'buy-umbrella'],
  [guide, 'buy-umbrella]', 'report-loss]', 'duplicate-id', 'entries.3', 8],
  [guide, '  - marks\n', '', 'question-not-ordered', 'ask', 9],
  [guide, '  - marks\n', '  - markes\n', 'unknown-question', 'ask.3', 13, 'marks'],
  [guide, '  - marks\n', '  - marks\n  - marks\n', 'duplicate-id', 'ask.4', 14],
  [
    guide,
    '[days-since-loss]',
    '[days-since-los]',
    'unknown-fact',
    'facts.0',
    14,
    'days-since-loss',
  ],
  [
    metro,
    'lost-where: metro',
    'lost-wher: metro',
    'unknown-question',
    'answers.lost-wher',
    4,
    'lost-where',
  ],
  [
    metro,
    'lost-where: metro',
    'lost-where: metra',
    'unknown-option',
    'answers.lost-where',
    4,
    'metro',
  ],
  [metro, '[name, sticker]', '[name, stickr]', 'unknown-option', 'answers.marks.1', 8, 'sticker'],
  [metro, '[name, sticker]', 'null', 'not-sure-not-allowed', 'answers.marks', 8],
  [metro, '[name, sticker]', '[name, none]', 'invalid-value', 'answers.marks', 8, 'none'],
  [metro, 'seats-passed: 3', 'seats-passed: 21', 'value-out-of-range', 'answers.seats-passed', 7],
  [metro, 'lost-on: 2026-11-20', 'lost-on: 2026-11-24', 'value-out-of-range', 'answers.lost-on', 5],
  [metro, 'lost-on: 2026-11-20', 'lost-on: 2026-02-30', 'invalid-date', 'answers.lost-on', 5],
  [metro, 'has-stub: true', 'has-stub: yes', 'wrong-type', 'answers.has-stub', 6],
  [
    metro,
    'needed: [report-loss,',
    'needed: [report-los,',
    'unknown-entry',
    'expect.needed.0',
    10,
    'report-loss',
  ],
  [
    metro,
    '{ buy-umbrella: lost-where }',
    '{ buy-umbrella: lost-wher }',
    'unknown-fact',
    'expect.not-needed.buy-umbrella',
    11,
    'lost-where',
  ],
  [
    metro,
    '{ sticker-count: 2',
    '{ sticker-cont: 2',
    'unknown-fact',
    'expect.facts.sticker-cont',
    13,
    'sticker-count',
  ],
  [
    metro,
    'ticket-stub]',
    'ticket-stob]',
    'unknown-material',
    'expect.materials.1',
    14,
    'ticket-stub',
  ],
];

describe('a reference that leads nowhere', () => {
  test.for(slips)('%s: %j as %j is %s', ([file, was, is, code, path, line, hint]) => {
    const found = findIssues(withFile(file, (text) => text.replace(was, is)));
    const own = found.find((issue) => issue.code === code && issue.file === file);
    expect(own, JSON.stringify(found)).toMatchObject({ code, severity: 'error', line });
    expect(own?.path.join('.')).toBe(path);
    if (hint !== undefined) expect(own?.hint).toBe(hint);
  });
});

describe('what is allowed, but likely forgotten,', () => {
  const warnings: typeof slips = [
    [
      report,
      'basis: umbrella-rules#1\nsources',
      'basis: umbrella-rules#11\nsources',
      'unlisted-article',
      'basis.0',
      21,
      'umbrella-rules#1',
    ],
    [where, '公共汽车, en: On a bus', '公共汽车', 'missing-translation', 'options.1.label', 7],
    [
      'catalogue/buy-umbrella.yaml',
      'excludes:\n  - entry: fetch-umbrella\n    say: { zh: 买了就不用再取。, en: There is nothing to fetch then. }\n',
      '',
      'asymmetric-exclusion',
      'excludes.0.entry',
      20,
    ],
    [
      'catalogue/search-seats.yaml',
      '  - when: { fact: marks, operator: contains, value: none }\n    kind',
      '  - kind',
      'question-not-used',
      'ask.3',
      13,
    ],
  ];
  test.for(warnings)('%s: %j as %j is a warning %s', ([file, was, is, code, path, line, hint]) => {
    const found = findIssues(withFile(file, (text) => text.replace(was, is)));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code,
      severity: 'warning',
      line,
      ...(hint === undefined ? {} : { hint }),
    });
    expect(found[0]?.path.join('.')).toBe(path);
  });
});

test('conditions that name each other are an issue, not an endless walk', () => {
  const round = withFile(
    nearby,
    () => 'id: lost-on-the-way\nwhen: { condition: lost-on-the-way }\n',
  );
  expect(findIssues(round)).toContainEqual(
    expect.objectContaining({
      code: 'cyclic-reference',
      file: nearby,
      reference: 'lost-on-the-way → lost-on-the-way',
    }),
  );
});

test('a cycle of steps is named from step to step', () => {
  const round = withFile(report, (text) =>
    text.replace('who: resident\nch', 'after: [fetch-umbrella]\nwho: resident\nch'),
  );
  const cycles = findIssues(round).filter(({ code }) => code === 'cyclic-prerequisite');
  expect(cycles).toContainEqual(
    expect.objectContaining({
      file: fetch,
      path: ['after', 0],
      line: 18,
      reference: 'report-loss → fetch-umbrella → report-loss',
    }),
  );
});

test('entries that replace each other are refused: none would be left', () => {
  const round = [report, fetch].reduce(
    (files, path) =>
      files.map((file) =>
        file.path === path
          ? {
              ...file,
              text: `${file.text}\nreplaces: [${path === report ? 'fetch-umbrella' : 'report-loss'}]\n`,
            }
          : file,
      ),
    fixtureFiles(),
  );
  const issues = findIssues(round).filter(({ code }) => code === 'cyclic-replacement');
  expect(issues).toMatchObject([{ reference: 'fetch-umbrella → report-loss → fetch-umbrella' }]);
});

test('a derived fact and a question may not share a name', () => {
  const files = [
    ...fixtureFiles(),
    {
      path: 'facts/has-stub.yaml',
      text: 'id: has-stub\ntitle: { zh: 票根, en: Ticket }\nkind: boolean\nexpression: true\n',
    },
  ];
  expect(findIssues(files)).toContainEqual(
    expect.objectContaining({ code: 'duplicate-id', file: 'facts/has-stub.yaml', line: 1 }),
  );
});
