import type { Plan, Step } from '../plan/plan.ts';
import type { StepDeadline } from '../plan/step-parts.ts';
import { dateInWords } from '../plan/words.ts';
import type { PlanLabels } from './plan-labels.ts';

/** What the plan spares, one figure a phrase; what is not known or not asked for is left out. */
export function summaryFigures({ summary }: Plan, labels: PlanLabels): readonly string[] {
  const { steps, visits, materials, fields, workingDays, fees } = summary;
  return [
    labels.steps(steps),
    labels.visits(visits.together, visits.separately),
    labels.papers(materials.together, materials.separately),
    ...(fields.separately === 0 ? [] : [labels.fields(fields.together, fields.separately)]),
    // Known for steps that nobody has to take only: “at least 0 days” says nothing.
    ...(workingDays.together === 0
      ? []
      : [labels.workingDays(workingDays.together, workingDays.separately, workingDays.lowerBound)]),
    ...(fees.total === 0 ? [] : [labels.fees(fees.total, fees.unknown)]),
  ];
}

/** `1`; a mark for a step of an open choice, and one for a step that is undecided. */
export function stepNumber({ number, choice }: Step, labels: PlanLabels): string {
  if (number !== null) return String(number);
  return choice === null ? '?' : labels.toChoose;
}

/** All time limits but the one in `deadline`, which renderers show by itself. */
export function otherDeadlines(step: Step, plan: Plan, labels: PlanLabels): readonly string[] {
  return step.deadlines
    .filter(
      (limit) =>
        limit.date === null ||
        limit.date !== step.deadline?.date ||
        limit.text !== step.deadline.text,
    )
    .map((limit) => limitInWords(limit, plan, labels));
}

/** With its day, or how it counts while there is none. */
function limitInWords(limit: StepDeadline, plan: Plan, labels: PlanLabels): string {
  const { date, force, who, relative, within, text, certain } = limit;
  const acts = force === 'advisory' ? labels.advisory : labels.dueOf[who];
  const when = date === null ? (relative ?? within) : dateInWords(date, plan.locale);
  // “Within … of …” says by when without a label; who it binds is named where it is somebody else.
  const acting = date === null && relative !== null && who === 'resident' ? '' : `${acts} `;
  return `${certain ? '' : `${labels.maybe} `}${acting}${when}${text === relative || text === '' ? '' : labels.inBrackets(text)}`;
}

/** `去…，地址…`; what is not known is said to be so. */
export function officeLines({ offices }: Step, labels: PlanLabels): readonly string[] {
  return offices.map(({ title, address, hours, phone, note }) => {
    const known = [address, hours, phone].filter((part) => part !== null);
    const parts = known.length === 0 ? [labels.officeUnknown] : known;
    return [title, ...parts, ...(note === null ? [] : [note])].join(labels.comma);
  });
}

export interface ChoiceLines {
  readonly say: string;
  readonly alternatives: readonly string[];
}

/** A choice with what each way gives and brings with it. */
export function choiceLines(plan: Plan, labels: PlanLabels): readonly ChoiceLines[] {
  const titleOf = (id: string): string => plan.steps.find((step) => step.id === id)?.title ?? id;
  return plan.choices.map(({ say, alternatives, chosen }) => ({
    say,
    alternatives: alternatives.map(({ entry, title, gives, brings }) =>
      [
        `${title}${entry === chosen ? labels.inBrackets(labels.chosen) : ''}`,
        ...(gives === null ? [] : [gives]),
        ...(brings.length === 0 ? [] : [labels.brings(brings.map(titleOf).join(labels.and))]),
      ].join(labels.comma),
    ),
  }));
}

/** One row of the form: what is known is filled in. */
export interface FormLine {
  readonly title: string;
  readonly value: string | null;
  readonly details: readonly string[];
}

export function formLines(plan: Plan, labels: PlanLabels): readonly FormLine[] {
  return plan.form.map(({ title, value, optional, certain, steps, note }) => {
    const numbers = plan.steps.flatMap(({ id, number }) =>
      steps.includes(id) && number !== null ? [number] : [],
    );
    return {
      title,
      value,
      details: [
        ...(certain ? [] : [labels.maybe]),
        ...(optional ? [labels.optional] : []),
        ...(numbers.length === 0 ? [] : [labels.usedIn(numbers.join(labels.and))]),
        ...(note === null ? [] : [note]),
      ],
    };
  });
}

/** The articles by which days are counted; empty where the guide names none. */
export function countingLine({ counting }: Plan, labels: PlanLabels): string {
  if (counting.length === 0) return '';
  const cited = counting.map(({ title, label }) => `${title} ${label}`.trim());
  return `${labels.counting}${labels.colon}${cited.join(labels.and)}${labels.stop}`.trim();
}
