import { dayNumber, parsePlainDate } from '../vocabulary/plain-date.ts';
import type { FactValue } from './condition.ts';

/** Days since 1970-01-01; `undefined` where the value is no day. */
export function dayPosition(value: FactValue | undefined): number | undefined {
  const day = typeof value === 'string' ? parsePlainDate(value) : undefined;
  return day === undefined ? undefined : dayNumber(day);
}

/** Months since year 0; `undefined` where the value is no month. */
export function monthPosition(value: FactValue | undefined): number | undefined {
  const day = typeof value === 'string' ? parsePlainDate(`${value}-01`) : undefined;
  return day === undefined ? undefined : Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
