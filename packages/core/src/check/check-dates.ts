import type { Entry } from '../guide/entry.ts';
import { deadlinesOf, partsOf } from '../link/entry-parts.ts';
import {
  addDays,
  daysBetween,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../vocabulary/plain-date.ts';
import type { Validity } from '../vocabulary/source.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import type { Place } from './places.ts';

const reviewDays = 365;
const daysAhead = 90;

/** What has ended or is about to end, and what was not reviewed within its term. */
export function checkDates(context: CheckContext): readonly Finding[] {
  const { bundle, asOf, options, places, finding } = context;
  const term = options.reviewDays ?? reviewDays;
  const reviewed = (place: Place, day: PlainDate): readonly Finding[] =>
    daysBetween(day, asOf) <= term
      ? []
      : [finding('review-overdue', 'warning', place, { reference: day })];
  const ending = (place: Place, name: string, { to }: Validity): readonly Finding[] =>
    to === undefined || to < asOf || daysBetween(asOf, to) > (options.daysAhead ?? daysAhead)
      ? []
      : [finding('runs-out', 'warning', place, { reference: `${name} (${to})` })];
  return [
    ...reviewed(places('guides', bundle.guide.id, ['reviewed']), bundle.guide.reviewed),
    ...bundle.entries.flatMap((entry) => [
      ...reviewed(places('entries', entry.id, ['reviewed']), entry.reviewed),
      ...(goesOnAs(context, entry)
        ? []
        : ending(places('entries', entry.id, ['valid']), entry.id, entry.valid ?? {})),
      ...partsOf(entry).flatMap(({ path, valid = {} }) =>
        ending(places('entries', entry.id, [...path, 'valid']), entry.id, valid),
      ),
    ]),
    ...bundle.laws.flatMap(({ id, valid }) =>
      ending(places('laws', id, ['valid']), id, valid ?? {}),
    ),
    ...bundle.facts.flatMap(({ id, valid }) =>
      ending(places('facts', id, ['valid']), id, valid ?? {}),
    ),
    ...bundle.parameters.flatMap(({ id, values }) => {
      const current = values.findIndex((each) => isOn(each, asOf));
      const place = places('parameters', id, current < 0 ? ['values'] : ['values', current]);
      const last = values[current];
      if (last === undefined) return [finding('ran-out', 'error', place, { reference: id })];
      const next = last.to === undefined ? undefined : addDays(last.to, 1);
      const goesOn = next !== undefined && values.some((each) => isOn(each, next));
      return goesOn ? [] : ending(place, id, last);
    }),
    ...calendarEnd(context).flatMap(({ to, place }) =>
      to < asOf
        ? [finding('ran-out', 'warning', place, { reference: `calendar ${yearOf(asOf)}` })]
        : ending(place, 'calendar', { to }),
    ),
  ];
}

/** Another version of the same service begins when this one ends. */
function goesOnAs({ bundle }: CheckContext, { id, valid, 'version-of': of = id }: Entry): boolean {
  const { to } = valid ?? {};
  if (to === undefined) return false;
  const next = addDays(to, 1);
  return bundle.entries.some(
    (other) =>
      other.id !== id && (other['version-of'] ?? other.id) === of && isOn(other.valid ?? {}, next),
  );
}

function isOn({ from, to }: Validity, day: PlainDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** The last day of the official calendars that follow each other; none where nothing is counted. */
function calendarEnd({
  bundle,
  asOf,
  places,
}: CheckContext): readonly { readonly to: PlainDate; readonly place: Place }[] {
  if (!bundle.entries.some((entry) => deadlinesOf(entry).length > 0)) return [];
  const published = new Set(
    bundle.calendars.filter(({ status }) => status === 'published').map(({ year }) => year),
  );
  let year = yearOf(asOf);
  while (published.has(year)) year += 1;
  return [{ to: plainDateOf(year - 1, 12, 31), place: places('calendars', String(year)) }];
}
