import { fileURLToPath } from 'node:url';
import { type Answers, parsePlainDate, plan } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { describe, expect, test } from 'vitest';

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
const asOf = parsePlainDate('2026-11-26');

function facts(guide: string, answers: Answers): Readonly<Record<string, unknown>> {
  const bundle = loaded.ok ? loaded.value.bundles.get(guide) : undefined;
  if (bundle === undefined || asOf === undefined) throw new Error(`${guide} does not load`);
  return plan(bundle, answers, { asOf, locale: 'zh-CN' }).facts;
}

describe('what a work injury gives (工伤保险条例, articles 34 to 37)', () => {
  test.each([
    [1, 27, 90],
    [2, 25, 85],
    [3, 23, 80],
    [4, 21, 75],
    [5, 18, 70],
    [6, 16, 60],
    [7, 13, null],
    [8, 11, null],
    [9, 9, null],
    [10, 7, null],
  ])('grade %i: %i months, and %s %% a month', (grade, months, percent) => {
    expect(facts('work-injury', { 'disability-grade': `grade-${grade}` })).toMatchObject({
      'disability-grant-months': months,
      'disability-allowance-percent': percent,
    });
  });

  test.each([
    ['fully', 50],
    ['mostly', 40],
    ['partly', 30],
    ['none', null],
  ])('care, %s dependent: %s %% of the average wage', (care, percent) => {
    expect(facts('work-injury', { 'care-needed': care })['care-allowance-percent']).toBe(percent);
  });

  // Not confirmed by a page: the guide says so beside it.
  test.each([
    [4, null],
    [5, 18],
    [6, 15],
    [7, 12],
    [8, 9],
    [9, 6],
    [10, 3],
  ])('grade %i: a medical grant of %s months in Shanghai', (grade, months) => {
    const { 'injury-medical-grant-months': found } = facts('work-injury', {
      'disability-grade': `grade-${grade}`,
    });
    expect(found).toBe(months);
  });

  test.each([
    ['2026-11-10', '2026-12-10', '2027-11-10'],
    ['2024-02-29', '2024-03-30', '2025-02-28'],
  ])('injured on %s: 30 days to %s, a year to %s (article 17)', (injured, employer, own) => {
    expect(facts('work-injury', { 'injured-on': injured })).toMatchObject({
      'employer-application-due': employer,
      'own-application-due': own,
    });
  });
});

describe('months of the bereavement grant (人社部发〔2021〕18号)', () => {
  const months = (paid: number, drawn: number) =>
    facts('bereavement', { 'pension-insurance-months': paid, 'months-drawing-pension': drawn })[
      'survivor-grant-months'
    ];

  test.each([
    [1, 3],
    [59, 3],
    [60, 6],
    [119, 6],
    [120, 9],
    [180, 9],
    [191, 9],
    [192, 10],
    [240, 14],
    [359, 23],
    [360, 24],
    [372, 24],
    [600, 24],
  ])('%i months paid, no pension drawn: %i', (paid, grant) => {
    expect(months(paid, 0)).toBe(grant);
  });

  test.each([
    [360, 11, 24],
    [360, 12, 23],
    [360, 24, 22],
    [360, 180, 9],
    [360, 181, 9],
    [360, 192, 9],
    [360, 480, 9],
    [240, 60, 9],
    [240, 59, 10],
    [180, 12, 9],
  ])('%i months paid, pension drawn for %i: %i', (paid, drawn, grant) => {
    expect(months(paid, drawn)).toBe(grant);
  });

  test('never fall below 3, or 9 for pensioners, nor rise above 24', () => {
    for (let paid = 1; paid <= 480; paid += 1) {
      for (const drawn of [0, 1, 12, 120, 400]) {
        const years = Math.floor(paid / 12);
        const own = years < 5 ? 3 : years < 10 ? 6 : Math.min(24, Math.max(9, years - 6));
        const expected = drawn === 0 ? own : Math.max(9, own - Math.floor(drawn / 12));
        expect(months(paid, drawn)).toBe(expected);
      }
    }
  });
});
