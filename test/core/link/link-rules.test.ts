import { describe, expect, test } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import type { Slip } from '../fixtures/slips.ts';
import { fixtureFiles, withFile } from '../fixtures/umbrella.ts';
import { expectError } from './expect-error.ts';

const fetch = 'catalogue/fetch-umbrella.yaml';
const nearby = 'conditions/lost-on-the-way.yaml';
const stickers = 'facts/sticker-count.yaml';

const slips: readonly Slip[] = [
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
];

describe('a reference that leads nowhere', () => {
  test.for(slips)('%s: %j as %j is %s', expectError);
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
