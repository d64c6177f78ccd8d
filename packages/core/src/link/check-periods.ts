import type { CalendarYear, Parameter, SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { addDays } from '../vocabulary/plain-date.ts';
import type { Validity } from '../vocabulary/source.ts';
import { issueAt } from './reference.ts';

/** What holds from a day to a day: a parameter's values, an entry's versions, the calendars' years. */
export function checkPeriods(library: GuideLibrary): readonly Issue[] {
  return [
    ...[...library.parameters.values()].flatMap(({ value, source }) =>
      checkParameter(value, source),
    ),
    ...checkVersions(library),
    ...[...library.calendars.values()].flatMap(({ value, source }) => checkYear(value, source)),
    ...checkYears(library),
  ];
}

/** Two values for one day are an error; a day between the first and the last without one, a warning. */
function checkParameter({ values }: Parameter, source: SourceMap): readonly Issue[] {
  const dated = values
    .map((value, index) => ({ ...value, index }))
    .sort((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1));
  return dated.slice(1).flatMap((value, position) => {
    const earlier = dated[position];
    if (earlier === undefined) return [];
    const path = ['values', value.index];
    const reference = `${inShort(earlier)}, ${inShort(value)}`;
    if (overlaps(earlier, value))
      return [issueAt(source, 'overlapping-periods', path, { reference })];
    const follows =
      earlier.to !== undefined && value.from !== undefined && addDays(earlier.to, 1) === value.from;
    return follows ? [] : [issueAt(source, 'gap-in-periods', path, { reference }, 'warning')];
  });
}

/** Versions of one entry are told apart by the days on which they are valid. */
function checkVersions({ entries }: GuideLibrary): readonly Issue[] {
  return [...entries.values()].flatMap(({ value, source }) => {
    const first = value['version-of'];
    if (first === undefined) return [];
    const others = [...entries.values()].filter(
      (other) =>
        other.value.id !== value.id &&
        (other.value.id === first ||
          (other.value['version-of'] === first && other.value.id < value.id)),
    );
    return others.flatMap((other) => {
      if (!overlaps(value.valid ?? {}, other.value.valid ?? {})) return [];
      const reference = `${other.source.file} ${inShort(other.value.valid ?? {})}, ${inShort(value.valid ?? {})}`;
      return [issueAt(source, 'overlapping-periods', ['valid'], { reference })];
    });
  });
}

function overlaps(left: Validity, right: Validity): boolean {
  const startsBeforeEnd = (one: Validity, other: Validity): boolean =>
    one.from === undefined || other.to === undefined || one.from <= other.to;
  return startsBeforeEnd(left, right) && startsBeforeEnd(right, left);
}

function inShort({ from, to }: Validity): string {
  return `${from ?? '…'}–${to ?? '…'}`;
}

/** A day stands in the file of its own year: elsewhere it would not be found. */
function checkYear({ year, off, work }: CalendarYear, source: SourceMap): readonly Issue[] {
  const expected = `${year}-01-01–${year}-12-31`;
  const misplaced = (key: 'off' | 'work', days: CalendarYear['off']) =>
    days.flatMap((date, index) =>
      date.startsWith(`${year}-`)
        ? []
        : [issueAt(source, 'value-out-of-range', [key, index], { reference: date, expected })],
    );
  const both = work.flatMap((date, index) =>
    off.includes(date)
      ? [issueAt(source, 'invalid-value', ['work', index], { reference: date })]
      : [],
  );
  return [...misplaced('off', off), ...misplaced('work', work), ...both];
}

/** Between two published years none may be missing: days would be counted through the hole. */
function checkYears({ calendars }: GuideLibrary): readonly Issue[] {
  const years = [...calendars.values()]
    .filter(({ value }) => value.status === 'published')
    .sort((left, right) => left.value.year - right.value.year);
  return years.slice(1).flatMap(({ value, source }, position) => {
    const before = years[position]?.value.year ?? value.year - 1;
    if (before === value.year - 1) return [];
    const reference = missingYears(before + 1, value.year - 1);
    return [issueAt(source, 'gap-in-calendars', ['year'], { reference })];
  });
}

function missingYears(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
