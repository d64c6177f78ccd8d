import type {
  Lane,
  Plan,
  PlannedDeadline,
  PlannedMaterial,
  Step,
  StepMaterial,
} from '../plan/plan.ts';
import { dateInWords } from '../plan/words.ts';
import { officeLines } from './plan-figures.ts';
import type { PlanLabels } from './plan-labels.ts';

export interface LaneSection {
  readonly title: string;
  readonly lane: Lane | 'undecided';
  readonly steps: readonly Step[];
}

/** The steps as they are read: runs of one lane in the plan's order, then what is still open. */
export function laneSections(plan: Plan, labels: PlanLabels): readonly LaneSection[] {
  const sections: { title: string; lane: LaneSection['lane']; steps: Step[] }[] = [];
  for (const step of plan.steps) {
    if (step.status === 'notNeeded') continue;
    const lane = step.lane ?? 'undecided';
    const last = sections.at(-1);
    if (last?.lane === lane) last.steps.push(step);
    else {
      const title = lane === 'undecided' ? labels.undecided : labels.lanes[lane];
      sections.push({ title, lane, steps: [step] });
    }
  }
  return sections;
}

export function stepsLeftOut(plan: Plan): readonly Step[] {
  return plan.steps.filter(({ status }) => status === 'notNeeded');
}

/** `单位最晚 2026年12月7日 周一`. No "days left": on paper it goes stale. */
export function deadlineInWords(deadline: PlannedDeadline, plan: Plan, labels: PlanLabels): string {
  const who = deadline.force === 'advisory' ? labels.advisory : labels.dueOf[deadline.who];
  return `${who} ${dateInWords(deadline.date, plan.locale)}`;
}

/** What to know about the date: why it moved, that it may move. */
export function deadlineNotes(
  deadline: PlannedDeadline,
  plan: Plan,
  labels: PlanLabels,
): readonly string[] {
  const { movedFrom, approximate } = deadline;
  return [
    ...(movedFrom === null ? [] : [labels.movedFrom(dateInWords(movedFrom, plan.locale))]),
    ...(approximate ? [labels.approximate] : []),
  ];
}

/** What to do about one material: bring paper, nothing, or what an earlier step hands out. */
export function materialDetails(
  material: PlannedMaterial,
  plan: Plan,
  labels: PlanLabels,
): readonly string[] {
  const producer = plan.steps.find(({ id }) => id === material.producedBy);
  return [
    ...(material.certain ? [] : [labels.maybe]),
    ...(material.optional ? [labels.optional] : []),
    material.instead === null
      ? labels.paper(material.originals, material.copies)
      : labels.substitutes[material.instead],
    ...(producer === undefined ? [] : [labels.fromStep(producer.title)]),
    ...(material.alternatives.length === 0
      ? []
      : [
          labels.orElse(
            material.alternatives.map((id) => titleOfMaterial(id, plan)).join(labels.and),
          ),
        ]),
    ...(material.issuedBy === '' ? [] : [labels.issuedBy(material.issuedBy)]),
  ].filter((detail) => detail !== '');
}

function titleOfMaterial(id: string, plan: Plan): string {
  return plan.materials.find((material) => material.id === id)?.title ?? id;
}

/** `身份证（电子证照免交）`. */
export function materialInWords(
  { title, instead, certain, originals, copies }: StepMaterial | PlannedMaterial,
  labels: PlanLabels,
): string {
  const details = [
    ...(certain ? [] : [labels.maybe]),
    instead === null ? labels.paper(originals, copies) : labels.substitutes[instead],
  ].filter((detail) => detail !== '');
  return details.length === 0 ? title : `${title}${labels.inBrackets(details.join(labels.comma))}`;
}

export interface StepDetail {
  readonly label: string;
  readonly lines: readonly string[];
}

/** A step's facts as pairs of label and lines, empty ones left out. Short names share a line. */
export function stepDetails(step: Step, labels: PlanLabels): readonly StepDetail[] {
  const cited = step.basis.map(({ title, label }) => `${title} ${label}`.trim());
  const { statutory, promised, note } = step.takes;
  return [
    {
      label: labels.where,
      lines: inOneLine(
        step.channels.map(({ title }) => title),
        labels,
      ),
    },
    { label: labels.offices, lines: officeLines(step, labels) },
    {
      label: labels.crossDistrict,
      lines: step.crossDistrict === null ? [] : [step.crossDistrict.text],
    },
    {
      label: labels.takes,
      lines: [
        ...(statutory === null ? [] : [labels.statutory(statutory)]),
        ...(promised === null ? [] : [labels.promised(promised)]),
        ...(note === null ? [] : [note]),
      ],
    },
    { label: labels.gives, lines: step.gives === null ? [] : [step.gives] },
    { label: labels.fee, lines: step.who === 'resident' ? [step.fee.text] : [] },
    { label: labels.basis, lines: inOneLine(cited, labels) },
    { label: labels.why, lines: step.why.text === '' ? [] : [step.why.text] },
    { label: labels.settledBy, lines: step.settledBy.map(({ ask }) => ask) },
    { label: labels.confirm, lines: step.confirm },
  ].filter(({ lines }) => lines.length > 0);
}

function inOneLine(names: readonly string[], labels: PlanLabels): readonly string[] {
  return names.length === 0 ? [] : [names.join(labels.and)];
}
