import type { Plan, Step } from '../plan/plan.ts';
import type { StepDeadline } from '../plan/step-parts.ts';
import { addDays, type PlainDate } from '../vocabulary/plain-date.ts';
import { type ContentLine, contentLine, textValue } from './content-line.ts';
import { planLabels } from './labels-in.ts';
import type { PlanLabels } from './plan-labels.ts';
import { deadlineInWords, deadlineNotes, materialInWords } from './plan-sections.ts';

export interface CalendarOptions {
  /** The day on which the calendar is made (DTSTAMP): a later export replaces an earlier one. */
  readonly stamp: PlainDate;
  /** SEQUENCE; 0 where left out. A calendar that revises another of the same day counts one up. */
  readonly sequence?: number;
  /**
   * Tells apart two people's plans in one calendar. It becomes part of every UID, so it must stay the
   * same over exports, and must not name anybody: calendars are often kept on servers.
   */
  readonly owner?: string;
}

/** Days before a binding deadline on which a calendar reminds, at nine in the morning. */
const remindedBefore = 3;

/**
 * The plan as an iCalendar object (RFC 5545): a to-do for each step that is not done by itself, with
 * its last day, and a whole-day event for each deadline. Steps that are not needed are left out; one
 * that is undecided says so. UIDs follow from guide and step alone. It holds no answers and no link to
 * them.
 */
export function renderCalendar(plan: Plan, options: CalendarOptions): string {
  const labels = planLabels[plan.locale];
  const steps = plan.steps.filter(
    ({ status, who, deadlines }) =>
      status !== 'notNeeded' &&
      (who !== 'automatic' || deadlines.some(({ date }) => date !== null)),
  );
  const entry: EntryMaker = { plan, labels, options };
  const components = steps.flatMap((step) => [
    ...toDo(step, entry),
    ...step.deadlines.flatMap((limit, index) => event(step, limit, index, entry)),
  ]);
  const lines: readonly ContentLine[] = [
    { name: 'BEGIN', value: 'VCALENDAR' },
    { name: 'VERSION', value: '2.0' },
    { name: 'PRODID', value: `-//One Thing//@onething/core//${plan.locale.toUpperCase()}` },
    { name: 'CALSCALE', value: 'GREGORIAN' },
    // RFC 7986 for newer clients, the older name for the others.
    text('NAME', plan.title),
    text('X-WR-CALNAME', plan.title),
    ...(components.length === 0 ? nothingToDo(entry) : components),
    { name: 'END', value: 'VCALENDAR' },
  ];
  return lines.map(contentLine).join('');
}

interface EntryMaker {
  readonly plan: Plan;
  readonly labels: PlanLabels;
  readonly options: CalendarOptions;
}

function toDo(step: Step, entry: EntryMaker): readonly ContentLine[] {
  const { plan, labels } = entry;
  return [
    { name: 'BEGIN', value: 'VTODO' },
    ...identity(`${step.id}.todo`, entry),
    text('SUMMARY', openTitle(step, entry), plan),
    text('DESCRIPTION', description(step, plan, labels), plan),
    ...(step.deadline === null ? [] : [day('DUE', step.deadline.date)]),
    text('CATEGORIES', plan.title),
    { name: 'STATUS', value: 'NEEDS-ACTION' },
    { name: 'END', value: 'VTODO' },
  ];
}

function event(
  step: Step,
  deadline: StepDeadline,
  index: number,
  entry: EntryMaker,
): readonly ContentLine[] {
  const { date, daysLeft } = deadline;
  if (date === null) return [];
  const { plan, labels } = entry;
  const who = deadline.force === 'advisory' ? labels.advisory : labels.dueOf[deadline.who];
  const isSure = step.status === 'needed' && deadline.certain && !deadline.approximate;
  return [
    { name: 'BEGIN', value: 'VEVENT' },
    ...identity(`${step.id}.deadline${index === 0 ? '' : `-${index + 1}`}`, entry),
    text('SUMMARY', `${who}${labels.colon}${openTitle(step, entry)}`, plan),
    text('DESCRIPTION', description(step, plan, labels), plan),
    day('DTSTART', date),
    // The day after: the end of a whole-day event is not part of it.
    day('DTEND', addDays(date, 1)),
    text('CATEGORIES', plan.title),
    { name: 'STATUS', value: isSure ? 'CONFIRMED' : 'TENTATIVE' },
    { name: 'TRANSP', value: 'TRANSPARENT' },
    ...(deadline.force === 'binding' && (daysLeft ?? 0) > remindedBefore
      ? reminder(step, entry)
      : []),
    { name: 'END', value: 'VEVENT' },
  ];
}

function reminder(step: Step, entry: EntryMaker): readonly ContentLine[] {
  return [
    { name: 'BEGIN', value: 'VALARM' },
    { name: 'ACTION', value: 'DISPLAY' },
    text('DESCRIPTION', openTitle(step, entry)),
    { name: 'TRIGGER', value: `-P${remindedBefore - 1}DT15H` },
    { name: 'END', value: 'VALARM' },
  ];
}

/** A calendar without any component is not valid: the day's entry says that nothing is to be done. */
function nothingToDo(entry: EntryMaker): readonly ContentLine[] {
  return [
    { name: 'BEGIN', value: 'VJOURNAL' },
    ...identity('nothing', entry),
    day('DTSTART', entry.plan.asOf),
    text(
      'SUMMARY',
      `${entry.plan.title}${entry.labels.colon}${entry.labels.nothingToDo}`,
      entry.plan,
    ),
    { name: 'END', value: 'VJOURNAL' },
  ];
}

function identity(what: string, { plan, options }: EntryMaker): readonly ContentLine[] {
  const { stamp, sequence = 0, owner } = options;
  const uid = [plan.guide, what, ...(owner === undefined ? [] : [owner])].join('.');
  return [
    text('UID', `${uid}@onething`),
    { name: 'DTSTAMP', value: `${basic(stamp)}T000000Z` },
    { name: 'SEQUENCE', value: String(sequence) },
  ];
}

function openTitle({ status, title }: Step, { labels }: EntryMaker): string {
  return status === 'undecided' ? `${title}${labels.inBrackets(labels.undecided)}` : title;
}

function description(step: Step, plan: Plan, labels: PlanLabels): string {
  const { deadline } = step;
  return [
    step.plain,
    ...(deadline === null
      ? []
      : [
          deadlineInWords(deadline, plan, labels),
          deadline.text,
          ...deadlineNotes(deadline, plan, labels),
        ]),
    ...line(
      labels.materials,
      step.materials.map((material) => materialInWords(material, labels)),
      labels,
    ),
    ...line(
      labels.where,
      step.channels.map(({ title }) => title),
      labels,
    ),
    ...line(
      labels.basis,
      step.basis.map(({ title, label }) => `${title} ${label}`.trim()),
      labels,
    ),
    ...line(
      labels.settledBy,
      step.settledBy.map(({ ask }) => ask),
      labels,
    ),
    ...line(labels.confirm, step.confirm, labels),
  ].join('\n');
}

function line(label: string, names: readonly string[], labels: PlanLabels): readonly string[] {
  return names.length === 0 ? [] : [`${label}${labels.colon}${names.join(labels.and)}`];
}

function text(name: string, value: string, plan?: Plan): ContentLine {
  const parameters = plan === undefined ? {} : { LANGUAGE: plan.locale };
  return { name, parameters, value: textValue(value) };
}

function day(name: string, date: PlainDate): ContentLine {
  return { name, parameters: { VALUE: 'DATE' }, value: basic(date) };
}

/** `2026-12-07` ▶ `20261207`. */
function basic(date: PlainDate): string {
  return date.replaceAll('-', '');
}
