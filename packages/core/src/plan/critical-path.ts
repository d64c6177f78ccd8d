import type { Duration, Entry } from '../guide/entry.ts';
import { addDays, addMonths, dayNumber, type PlainDate } from '../vocabulary/plain-date.ts';
import type { OrderedStep } from './order-steps.ts';
import type { CriticalPath } from './step-parts.ts';
import { type Calendars, isWorkingDay } from './working-days.ts';

/** How long steps take, one by one and along the longest chain; working days. */
export interface PlanLength {
  readonly path: CriticalPath;
  /** All of them, one after the other. */
  readonly separately: number;
  /** A time is not known, or a choice is open: the lengths are lower bounds. */
  readonly lowerBound: boolean;
}

/**
 * The chain of the plan's steps that takes longest, optional ones and those for later left out. Of
 * chains that take equally long, the one with more steps counts, then the one whose last step comes
 * first in the plan.
 */
export function planLength(
  ordered: readonly OrderedStep[],
  asOf: PlainDate,
  calendars: Calendars,
): PlanLength {
  const lengths = new Map(
    ordered.map(({ entry }) => [entry.id, processingDays(entry, asOf, calendars)]),
  );
  const onPath = ordered.filter(({ entry, lane }) => lane !== 'optional' && entry.later !== true);
  const best = new Map<string, Chain>();
  for (const { entry, after } of onPath) {
    const before = longest(after.flatMap((id) => best.get(id) ?? []));
    best.set(entry.id, {
      last: entry.id,
      days: (before?.days ?? 0) + (lengths.get(entry.id) ?? 0),
      count: (before?.count ?? 0) + 1,
      before,
    });
  }
  const end = longest([...best.values()]);
  const steps = stepsOf(end);
  return {
    path: {
      steps,
      workingDays: end?.days ?? 0,
      lowerBound: steps.some((id) => lengths.get(id) === null),
    },
    separately: [...lengths.values()].reduce<number>((sum, days) => sum + (days ?? 0), 0),
    lowerBound: [...lengths.values()].includes(null),
  };
}

interface Chain {
  readonly last: string;
  readonly days: number;
  readonly count: number;
  readonly before: Chain | undefined;
}

function longest(chains: readonly Chain[]): Chain | undefined {
  return chains.reduce<Chain | undefined>((best, chain) => {
    if (best === undefined || chain.days > best.days) return chain;
    return chain.days === best.days && chain.count > best.count ? chain : best;
  }, undefined);
}

function stepsOf(end: Chain | undefined): readonly string[] {
  const steps: string[] = [];
  for (let chain = end; chain !== undefined; chain = chain.before) steps.unshift(chain.last);
  return steps;
}

/** The promised, else the statutory time in working days, as if it began on `asOf`. */
function processingDays({ takes }: Entry, asOf: PlainDate, calendars: Calendars): number | null {
  const duration = takes?.promised ?? takes?.statutory;
  return duration === undefined ? null : workingDaysIn(duration, asOf, calendars);
}

function workingDaysIn(duration: Duration, asOf: PlainDate, calendars: Calendars): number {
  if (duration['working-days'] !== undefined) return duration['working-days'];
  const months = (duration.years ?? 0) * 12 + (duration.months ?? 0);
  const end = addDays(addMonths(asOf, months), duration.days ?? 0);
  let count = 0;
  for (let left = dayNumber(end) - dayNumber(asOf); left > 0; left -= 1) {
    if (isWorkingDay(calendars, addDays(end, 1 - left))) count += 1;
  }
  return count;
}
