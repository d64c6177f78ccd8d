import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CalendarYear } from '../../../packages/core/src/guide/guide.ts';
import { type Calendars, calendarsOf } from '../../../packages/core/src/plan/working-days.ts';
import {
  type PlainDate,
  parsePlainDate,
} from '../../../packages/core/src/vocabulary/plain-date.ts';

/** The calendars as the guides carry them, for tests against officially published figures. */
export function officialCalendars(): Calendars {
  return calendarsOf([2024, 2025, 2026, 2027].map(readYear));
}

export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new Error(`no such day: ${text}`);
  return date;
}

function readYear(year: number): CalendarYear {
  const file = new URL(`../../../guides/calendars/${year}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8'));
}
