import { fileURLToPath } from 'node:url';
import { loadGuides } from '@onething/core/load';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../packages/core/src/compile/bundle-rules.ts';

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
const bundle = loaded.ok ? loaded.value.bundles.get('retirement') : undefined;
if (bundle === undefined) throw new Error('retirement does not load');
const { rules } = rulesOf(bundle);

type FormerAge = 'male-60' | 'female-55' | 'female-50';

interface Dates {
  readonly age: number;
  readonly on: string;
  readonly minimum: number;
  readonly earliest: string;
  readonly latest: string;
}

function datesOf(former: FormerAge, born: string): Dates {
  const answers = { 'birth-date': born, 'original-retirement-age': former };
  const facts = rules.derive({ ...answers, 'as-of': '2026-11-26' });
  return {
    age: Number(facts['statutory-retirement-age-months']),
    on: String(facts['statutory-retirement-date']),
    minimum: Number(facts['minimum-contribution-months']),
    earliest: String(facts['earliest-retirement-date']),
    latest: String(facts['latest-retirement-date']),
  };
}

/** A day so many calendar months later, worked out with the platform's dates. */
function later(born: string, months: number): string {
  const [year = 0, month = 0, date = 0] = born.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** Article 1 of the Measures as a formula: the tables are not read. */
const steps: Readonly<Record<FormerAge, readonly [number, number, number, number]>> = {
  'male-60': [720, 1965, 4, 36],
  'female-55': [660, 1970, 4, 36],
  'female-50': [600, 1975, 2, 60],
};

function byFormula(former: FormerAge, year: number, month: number): readonly [number, number] {
  const [age, first, step, most] = steps[former];
  const since = (year - first) * 12 + month - 1;
  return [age, since < 0 ? 0 : Math.min(most, Math.floor(since / step) + 1)];
}

const formerAges = ['male-60', 'female-55', 'female-50'] as const;
const births = Array.from({ length: 55 * 12 }, (_, index) => ({
  year: 1945 + Math.floor(index / 12),
  month: (index % 12) + 1,
}));
const dayIn = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

describe('the statutory retirement age (annexes to the Measures of 2024)', () => {
  // First rows, the month before the cap, the cap, the last rows, and the months just outside.
  it.each([
    ['male-60', '1964-12-01', 720, '2024-12-01'],
    ['male-60', '1965-01-01', 721, '2025-02-01'],
    ['male-60', '1965-04-30', 721, '2025-05-30'],
    ['male-60', '1965-05-01', 722, '2025-07-01'],
    ['male-60', '1976-08-01', 755, '2039-07-01'],
    ['male-60', '1976-09-01', 756, '2039-09-01'],
    ['male-60', '1976-12-01', 756, '2039-12-01'],
    ['male-60', '1977-01-01', 756, '2040-01-01'],
    ['female-55', '1969-12-01', 660, '2024-12-01'],
    ['female-55', '1970-01-01', 661, '2025-02-01'],
    ['female-55', '1981-08-01', 695, '2039-07-01'],
    ['female-55', '1981-09-01', 696, '2039-09-01'],
    ['female-55', '1981-12-01', 696, '2039-12-01'],
    ['female-50', '1974-12-01', 600, '2024-12-01'],
    ['female-50', '1975-01-01', 601, '2025-02-01'],
    ['female-50', '1975-02-28', 601, '2025-03-28'],
    ['female-50', '1975-03-01', 602, '2025-05-01'],
    ['female-50', '1984-10-01', 659, '2039-09-01'],
    ['female-50', '1984-11-01', 660, '2039-11-01'],
    ['female-50', '1984-12-01', 660, '2039-12-01'],
    // Three worked cases of a public case library.
    ['male-60', '1967-05-12', 728, '2028-01-12'],
    ['female-55', '1974-10-08', 675, '2031-01-08'],
    ['male-60', '1983-02-25', 756, '2046-02-25'],
  ] as const)('%s born %s: %i months, on %s', (former, born, age, on) => {
    expect(datesOf(former, born)).toMatchObject({ age, on });
  });

  it.each(formerAges)('agrees with the formula for every month of birth: %s', (former) => {
    for (const { year, month } of births) {
      for (const date of [1, 15, new Date(Date.UTC(year, month, 0)).getUTCDate()]) {
        const born = dayIn(year, month, date);
        const [age, delay] = byFormula(former, year, month);
        expect({ born, ...datesOf(former, born) }).toMatchObject({
          born,
          age: age + delay,
          on: later(born, age + delay),
        });
      }
    }
  });

  it.each([
    ['male-60', ['2025-01', '2025-06', '2027-07', '2030-01', '2039-08']],
    ['female-55', ['2025-01', '2030-01', '2039-08']],
    ['female-50', ['2025-01', '2025-04', '2039-10']],
  ] as const)('is reached by no %s in the months that a step skips', (former, skipped) => {
    const reached = new Set(
      births.map(({ year, month }) => datesOf(former, dayIn(year, month, 1)).on.slice(0, 7)),
    );
    expect(skipped.filter((month) => reached.has(month))).toEqual([]);
    expect([...reached].filter((month) => month >= '2025-01')[0]).toBe('2025-02');
  });

  it('falls on the last day of a month that lacks the birthday', () => {
    expect(datesOf('male-60', '1967-01-31').on).toBe('2027-08-31');
    expect(datesOf('male-60', '1966-10-31').on).toBe('2027-04-30');
    expect(datesOf('male-60', '1968-02-29').on).toBe('2028-12-29');
    expect(datesOf('female-50', '1976-08-31').on).toBe('2027-06-30');
  });
});

describe('the minimum contribution period (annex 4)', () => {
  it.each([
    [2025, 180],
    [2029, 180],
    [2030, 186],
    [2031, 192],
    [2032, 198],
    [2033, 204],
    [2034, 210],
    [2035, 216],
    [2036, 222],
    [2037, 228],
    [2038, 234],
    [2039, 240],
    [2045, 240],
  ])('of those who reach the age in %i is %i months', (year, months) => {
    const reaching = formerAges.flatMap((former) =>
      births
        .map(({ year: bornIn, month }) => datesOf(former, dayIn(bornIn, month, 10)))
        .filter(({ on }) => on.startsWith(`${year}-`)),
    );
    expect(reaching.length).toBeGreaterThan(0);
    expect(new Set(reaching.map(({ minimum }) => minimum))).toEqual(new Set([months]));
  });
});

describe('elastic retirement (article 3)', () => {
  it('never begins before the former age, nor more than 36 months before the statutory one', () => {
    for (const former of formerAges) {
      for (const { year, month } of births) {
        const born = dayIn(year, month, 28);
        const [age, delay] = byFormula(former, year, month);
        expect({ born, ...datesOf(former, born) }).toMatchObject({
          born,
          earliest: later(born, age + delay - Math.min(36, delay)),
          latest: later(born, age + delay + 36),
        });
      }
    }
  });

  it('lets a woman formerly retiring at 50, born in January 1990, go at 52', () => {
    expect(datesOf('female-50', '1990-01-15').earliest).toBe('2042-01-15');
  });
});
