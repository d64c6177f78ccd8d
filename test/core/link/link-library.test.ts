import { describe, expect, test } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import { issuesAfter, type Slip } from '../fixtures/slips.ts';
import { fixtureFiles } from '../fixtures/umbrella.ts';

const report = 'catalogue/report-loss.yaml';
const where = 'questions/lost-where.yaml';

test('the fixture itself has no issue', () => {
  expect(findIssues(fixtureFiles())).toEqual([]);
});

describe('what is allowed, but likely forgotten,', () => {
  const warnings: readonly Slip[] = [
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
  test.for(warnings)('%s: %j as %j is a warning %s', (slip) => {
    const [, , , code, path, line, hint] = slip;
    const found = issuesAfter(slip);
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
