import { describe, expect, test } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import type { Slip } from '../fixtures/slips.ts';
import { fixtureFiles, withFile } from '../fixtures/umbrella.ts';
import { expectError } from './expect-error.ts';

const fetch = 'catalogue/fetch-umbrella.yaml';
const report = 'catalogue/report-loss.yaml';
const search = 'catalogue/search-seats.yaml';

const slips: readonly Slip[] = [
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
];

describe('a reference that leads nowhere', () => {
  test.for(slips)('%s: %j as %j is %s', expectError);
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
