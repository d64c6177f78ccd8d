import {
  type Answers,
  checkAnswers,
  diffGuides,
  diffInMarkdown,
  type GuideBundle,
  type GuideChange,
  parsePlainDate,
  plan,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { everyWay, smallDay, smallGuide } from '../ask/small-guides.ts';
import { testBundles } from '../fixtures/test-bundles.ts';

// Thousands of plans are made, on machines that do other things beside it.
vi.setConfig({ testTimeout: 600_000 });

const certain = (bundle: GuideBundle): GuideBundle => ({
  ...bundle,
  questions: bundle.questions.map(({ 'not-sure': _, ...question }) => question),
});

/** Three values stand for the ten of `c`: each for its own cell. */
const cells: Readonly<Record<string, bigint>> = { '0': 3n, '3': 3n, '6': 4n };
const weightOf = ({ c }: Answers): bigint => cells[String(c)] ?? 0n;

function statusIn(bundle: GuideBundle, answers: Answers, entry: string): string | null {
  const { steps } = plan(bundle, answers, { asOf: smallDay, locale: 'en' });
  return steps.find(({ id }) => id === entry)?.status ?? null;
}

describe('the difference between two small guides, their questions in different orders', () => {
  test('counts those who gain or lose a step as trying all answers does, with one of them', () => {
    fc.assert(
      fc.property(smallGuide.map(certain), smallGuide.map(certain), (before, after) => {
        const { changes, answers: all } = diffGuides(before, after, { asOf: smallDay });
        const ways = [...everyWay(before.questions)];
        expect(all).toBe(ways.reduce((sum, answers) => sum + weightOf(answers), 0n));
        const ids = new Set([...before.entries, ...after.entries].map(({ id }) => id));
        for (const entry of ids) {
          for (const effect of ['gained', 'lost'] as const) {
            const [from, to] = effect === 'gained' ? [before, after] : [after, before];
            const concerned = ways.filter(
              (answers) =>
                statusIn(from, answers, entry) !== 'needed' &&
                statusIn(to, answers, entry) === 'needed',
            );
            const own = changes.find(
              (change) =>
                change.kind === 'step' && change.entry === entry && change.effect === effect,
            );
            expect(own?.affected ?? 0n).toBe(
              concerned.reduce((sum, answers) => sum + weightOf(answers), 0n),
            );
            if (own === undefined) continue;
            const { answers } = own.example ?? {};
            if (answers === undefined) throw new Error('no example');
            expect(statusIn(to, answers, entry)).toBe('needed');
            expect(statusIn(from, answers, entry)).not.toBe('needed');
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a change of the law', async () => {
  const { bundles, asOf } = await testBundles();
  const guide = bundles.find((bundle) => bundle.guide.id === 'job-loss');
  if (guide === undefined) throw new Error('no guide');

  const changesOf = (after: GuideBundle): readonly GuideChange[] =>
    diffGuides(guide, after, { asOf }).changes;
  const inShort = ({ kind, effect, entry, subject }: GuideChange): string =>
    [kind, effect, entry, subject].join(' ');

  test('that changes nothing is no change', () => {
    const diff = diffGuides(guide, structuredClone(guide), { asOf });
    expect(diff.changes).toEqual([]);
    expect(diff.affected).toBe(0n);
    expect(diffInMarkdown(diff, 'en')).toContain('No plan changes.');
  });

  test('of an amount changes what its steps show, for all who have them', () => {
    const after = {
      ...guide,
      parameters: guide.parameters.map((parameter) =>
        parameter.id === 'shanghai-benefit-amount-first'
          ? {
              ...parameter,
              values: parameter.values.map((each) => ({ ...each, value: each.value + 100 })),
            }
          : parameter,
      ),
    };
    const [change, ...others] = changesOf(after);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: 'amount',
      effect: 'changed',
      entry: 'unemployment-benefit',
      subject: 'benefit-monthly-amount',
      before: { en: '2340' },
      after: { en: '2440' },
      example: { before: 'needed', after: 'needed' },
    });
  });

  test('of a row of a table concerns those in that row only', () => {
    const after = {
      ...guide,
      tables: guide.tables.map((table) =>
        table.id === 'shanghai-benefit-months'
          ? {
              ...table,
              rows: table.rows.map((row, at) => (at === 2 ? [...row.slice(0, -1), 23] : row)),
            }
          : table,
      ),
    };
    const diff = diffGuides(guide, after, { asOf });
    const own = diff.changes.find(({ kind }) => kind === 'amount');
    expect(own?.subject).toBe('benefit-months');
    const months = Number(own?.example?.answers['unemployment-insurance-months']);
    const [from, to] =
      guide.tables.find(({ id }) => id === 'shanghai-benefit-months')?.rows[2] ?? [];
    expect(Math.floor(months / 12)).toBeGreaterThanOrEqual(Number(from));
    expect(Math.floor(months / 12)).toBeLessThanOrEqual(Number(to));
  });

  test('of a material, a time, a deadline or a text is named with what was and what is', () => {
    const after = {
      ...guide,
      entries: guide.entries.map((entry) =>
        entry.id === 'unemployment-benefit'
          ? {
              ...entry,
              materials: (entry.materials ?? []).slice(1),
              takes: { ...entry.takes, statutory: { 'working-days': 5 } },
              plain: { zh: '新的话。', en: 'New words.' },
            }
          : entry,
      ),
    };
    const changes = changesOf(after);
    expect(changes.map(inShort).sort()).toEqual([
      'material lost unemployment-benefit id-card',
      'text changed unemployment-benefit plain',
      'time changed unemployment-benefit ',
    ]);
    for (const { example } of changes) expect(example).not.toBeNull();
  });

  test('that comes with time shows between two days, and its examples hold on both', () => {
    const [before, later] = [asOf, parsePlainDate('2027-02-26')];
    if (later === undefined) throw new Error('no day');
    const diff = diffGuides(guide, guide, { asOfBefore: before, asOf: later });
    expect(diff.changes.map(inShort)).toContain('step lost flexible-employment-subsidy ');
    for (const { example } of diff.changes) {
      if (example === null) continue;
      for (const day of [before, later])
        expect(checkAnswers(guide, example.answers, { asOf: day }).ok).toBe(true);
    }
    expect(diffInMarkdown(diff, 'zh-CN')).toMatch(/^### job-loss：[\s\S]*\| 不再有 步骤 \|/);
  });
});
