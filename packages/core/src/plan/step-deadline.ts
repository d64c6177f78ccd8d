import type { Deadline, Entry } from '../guide/entry.ts';
import { deadlinesOf } from '../link/entry-parts.ts';
import { partRule } from '../link/entry-rules.ts';
import { daysBetween, type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import { cite } from './cite.ts';
import { deadlineWords } from './deadline-words.ts';
import { dueDate } from './due-date.ts';
import type { PlannedDeadline } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { StepDeadline } from './step-parts.ts';
import { durationInWords } from './words.ts';

/** Number of a step in the plan, by its entry; `null` where it has none. */
export type NumberOf = (entry: string) => number | null;

/**
 * The time limits of a step: those with a date first, in the order of their dates, then those whose
 * first day is not known, in the author's order. One whose own condition is false is left out.
 */
export function deadlinesOfStep(
  context: PlanContext,
  entry: Entry,
  numberOf: NumberOf,
): readonly StepDeadline[] {
  const found = deadlinesOf(entry).flatMap((deadline, index) => {
    const decision =
      deadline.when === undefined && deadline.valid === undefined
        ? true
        : context.decisions[partRule(entry.id, 'deadlines', index)];
    if (decision === false) return [];
    return [stepDeadline(context, deadline, decision === true, numberOf)];
  });
  return found.length < 2 ? found : [...found].sort(byDate);
}

/** The first that is certain and has a date. */
export function firstDeadline(deadlines: readonly StepDeadline[]): PlannedDeadline | null {
  for (const deadline of deadlines) {
    const { date, daysLeft, certain } = deadline;
    if (certain && date !== null && daysLeft !== null) return { ...deadline, date, daysLeft };
  }
  return null;
}

function byDate(left: StepDeadline, right: StepDeadline): number {
  if (left.date === right.date) return 0;
  if (left.date === null || right.date === null) return left.date === null ? 1 : -1;
  return left.date < right.date ? -1 : 1;
}

function stepDeadline(
  context: PlanContext,
  deadline: Deadline,
  certain: boolean,
  numberOf: NumberOf,
): StepDeadline {
  const { force, who, say, passed, basis, within, after } = deadline;
  const { locale } = context;
  const anchor = anchorOf(context, deadline);
  const due =
    anchor === undefined
      ? null
      : dueDate(anchor, within, context.calendars, deadline['rest-day'] ?? 'moves');
  const daysLeft = due === null ? null : daysBetween(context.asOf, due.date);
  const counted = countedFrom(context, deadline, numberOf);
  return {
    date: due?.date ?? null,
    force,
    who,
    daysLeft,
    approximate: due?.approximate ?? false,
    movedFrom: due?.movedFrom ?? null,
    text: say === undefined ? counted : context.words(say),
    within: durationInWords(within, locale),
    relative: due === null ? counted : null,
    after: after ?? null,
    certain,
    passed:
      daysLeft === null || daysLeft >= 0
        ? null
        : passed === undefined
          ? deadlineWords[locale].passed[who][force]
          : context.words(passed),
    basis: basis === undefined ? null : cite(context.bundle, basis, locale),
  };
}

function anchorOf(context: PlanContext, { from }: Deadline): PlainDate | undefined {
  const value = from === undefined ? null : context.valueOf(from);
  return typeof value === 'string' ? parsePlainDate(value) : undefined;
}

function countedFrom(
  context: PlanContext,
  { from, after, within }: Deadline,
  numberOf: NumberOf,
): string {
  const words = deadlineWords[context.locale];
  const length = durationInWords(within, context.locale);
  if (after !== undefined && (from === undefined || context.valueOf(from) === null)) {
    const title = context.prepared.entries.get(after)?.title;
    return words.after(numberOf(after), title === undefined ? after : context.words(title), length);
  }
  if (from === undefined) return words.from('', length);
  return context.valueOf(from) === null
    ? words.fromUnknown(context.factName(from), length)
    : words.from(context.factInWords(from), length);
}
