import {
  type Condition,
  checkGuide,
  type Entry,
  type GuideBundle,
  parsePlainDate,
  type Question,
} from '@onething/core';
import { describe, expect, test } from 'vitest';
import { umbrellaBundle } from '../fixtures/umbrella.ts';

const asOf = parsePlainDate('2026-11-26');
if (asOf === undefined) throw new Error('no day');
const day = asOf;

const foundOn: Question = {
  id: 'found-on',
  kind: 'date',
  ask: { zh: '哪天找到的？', en: 'When?' },
};
const foundFirst: Condition = {
  fact: 'found-on',
  operator: 'lessThan',
  value: { fact: 'lost-on' },
};

/** The umbrella's guide with one more entry, under a condition that compares two days. */
function withCondition(when: Condition): GuideBundle {
  const bundle = umbrellaBundle();
  const [first] = bundle.entries;
  if (first === undefined) throw new Error('the fixture has no entry');
  const { always: _, deadline: __, ...rest } = first;
  const entry: Entry = { ...rest, id: 'wonder', when, produces: [] };
  return {
    ...bundle,
    entries: [...bundle.entries, entry],
    questions: [...bundle.questions, foundOn],
    guide: { ...bundle.guide, ask: [...bundle.guide.ask, ['found-on']] },
  };
}

const codesOf = (bundle: GuideBundle) =>
  checkGuide(bundle, { asOf: day })
    .findings.filter(
      ({ path, reference = '' }) => path[1] === 'wonder' || reference.startsWith('wonder'),
    )
    .map(({ code }) => code);

describe('answers that are compared with each other', () => {
  test('are named as not proved exactly, and nothing false is said of them', () => {
    const bundle = withCondition({ all: [foundFirst] });
    const { summary, findings, entries } = checkGuide(bundle, { asOf: day });
    expect(summary.exact).toBe(false);
    expect(findings.find(({ code }) => code === 'not-exact-comparison')?.reference).toMatch(
      /^wonder: /,
    );
    expect(codesOf(bundle)).not.toContain('entry-never-applies');
    expect(codesOf(bundle)).not.toContain('entry-always-applies');
    expect(codesOf(bundle)).not.toContain('proof-contradicted');
    expect(entries.find(({ entry }) => entry === 'wonder')).toBeDefined();
  });

  test('leave what is impossible anyhow impossible', () => {
    const never: Condition = { fact: 'has-stub', operator: 'equal', value: true };
    expect(codesOf(withCondition({ all: [foundFirst, never, { not: never }] }))).toContain(
      'entry-never-applies',
    );
  });

  test('leave what is possible without them possible, and seen in a plan', () => {
    const bundle = withCondition({
      any: [foundFirst, { fact: 'has-stub', operator: 'equal', value: true }],
    });
    const own = checkGuide(bundle, { asOf: day }).entries.find(({ entry }) => entry === 'wonder');
    expect(own?.needed).toMatchObject({ 'has-stub': true });
  });
});
