import { fileURLToPath } from 'node:url';
import { type GuideBundle, type PlainDate, parsePlainDate, plan } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { describe, expect, it } from 'vitest';

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
const found = loaded.ok ? loaded.value.bundles.get('job-loss') : undefined;
if (found === undefined) throw new Error('job-loss does not load');
const bundle: GuideBundle = found;

function facts(months: number, asOf = '2026-11-23'): Readonly<Record<string, unknown>> {
  const day: PlainDate | undefined = parsePlainDate(asOf);
  if (day === undefined) throw new Error(asOf);
  const answers = { 'unemployment-insurance-months': months };
  return plan(bundle, answers, { asOf: day, locale: 'zh-CN' }).facts;
}

describe('months of benefit in Shanghai (沪人社规〔2026〕18号)', () => {
  // min(24, 2 × whole years), none under a year: the measures' own examples among them.
  it.each([
    [0, 0],
    [11, 0],
    [12, 2],
    [23, 2],
    [24, 4],
    [59, 8],
    [60, 10],
    [72, 12],
    [96, 16],
    [120, 20],
    [143, 22],
    [144, 24],
    [200, 24],
    [600, 24],
  ])('%i months paid give %i', (paid, months) => {
    expect(facts(paid)['benefit-months']).toBe(months);
  });

  it('never exceed the national maximum (Social Insurance Law, article 46)', () => {
    for (let paid = 0; paid <= 600; paid += 1) {
      const national = paid < 12 ? 0 : paid < 60 ? 12 : paid < 120 ? 18 : 24;
      const months = Number(facts(paid)['benefit-months']);
      expect(months).toBe(Math.min(24, 2 * Math.floor(paid / 12)));
      expect(months).toBeLessThanOrEqual(national);
    }
  });

  it.each(['2026-08-15', '2031-08-16'])(
    'are unknown on %s, when the table does not apply',
    (asOf) => {
      expect(facts(96, asOf)['benefit-months']).toBeNull();
    },
  );

  it.each(['2026-08-16', '2031-08-15'])('are known on %s, a bound of its validity', (asOf) => {
    expect(facts(96, asOf)['benefit-months']).toBe(16);
  });
});

describe('the monthly amount', () => {
  it.each([
    ['2024-06-30', null, null],
    ['2024-07-01', 2255, 1804],
    ['2025-06-30', 2255, 1804],
    ['2025-07-01', 2305, 1844],
    ['2026-06-30', 2305, 1844],
    ['2026-07-01', 2340, 1872],
    ['2028-06-30', 2340, 1872],
    ['2028-07-01', null, null],
  ])('on %s is %s, and %s from month 13', (asOf, first, later) => {
    const { 'benefit-monthly-amount': amount, 'benefit-monthly-amount-later': amountLater } = facts(
      96,
      asOf,
    );
    expect([amount, amountLater]).toEqual([first, later]);
    if (first !== null) expect(amountLater).toBe(first * 0.8);
  });
});
