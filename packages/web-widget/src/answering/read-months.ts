import type { Reading } from './read-date.ts';
import { readWholeNumber } from './read-whole-number.ts';

/**
 * A number of months from a field of years and a field of months. Either may be left empty, and the
 * months may exceed 11, so that who knows only "96 months" types 96.
 */
export function readMonths(years: string, months: string): Reading<number> {
  const [ofYears, ofMonths] = [readWholeNumber(years), readWholeNumber(months)];
  if (ofYears === undefined) {
    return { ok: false, problem: { code: 'not-a-whole-number', part: 'years', typed: years } };
  }
  if (ofMonths === undefined) {
    return { ok: false, problem: { code: 'not-a-whole-number', part: 'months', typed: months } };
  }
  if (ofYears === null && ofMonths === null) {
    return { ok: false, problem: { code: 'missing-duration', part: 'years' } };
  }
  return { ok: true, value: (ofYears ?? 0) * 12 + (ofMonths ?? 0) };
}
