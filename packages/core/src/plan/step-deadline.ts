import type { Deadline } from '../guide/entry.ts';
import { daysBetween, parsePlainDate } from '../vocabulary/plain-date.ts';
import { cite } from './cite.ts';
import { dueDate } from './due-date.ts';
import type { PlannedDeadline } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { durationInWords } from './words.ts';

/** The deadline as a date; `null` while the day it counts from is not known. */
export function deadlineOfStep(
  context: PlanContext,
  deadline: Deadline | undefined,
): PlannedDeadline | null {
  if (deadline === undefined) return null;
  const value = deadline.from === undefined ? null : context.valueOf(deadline.from);
  const anchor = typeof value === 'string' ? parsePlainDate(value) : undefined;
  if (anchor === undefined) return null;
  const due = dueDate(anchor, deadline.within, context.calendars);
  return {
    date: due.date,
    force: deadline.force,
    who: deadline.who,
    daysLeft: daysBetween(context.asOf, due.date),
    approximate: due.approximate,
    movedFrom: due.movedFrom,
    text: deadline.say === undefined ? countedFrom(context, deadline) : context.words(deadline.say),
    basis:
      deadline.basis === undefined ? null : cite(context.bundle, deadline.basis, context.locale),
  };
}

function countedFrom(context: PlanContext, deadline: Deadline): string {
  const within = durationInWords(deadline.within, context.locale);
  const anchor = deadline.from === undefined ? '' : context.factInWords(deadline.from);
  return context.locale === 'en' ? `Within ${within} of: ${anchor}` : `${anchor}，${within}内`;
}
