import type { Plan, Step } from '../plan/plan.ts';
import { dateInWords } from '../plan/words.ts';
import { type PlanLabels, planLabels } from './plan-labels.ts';
import {
  deadlineInWords,
  deadlineNotes,
  laneSections,
  materialDetails,
  stepDetails,
  stepsLeftOut,
} from './plan-sections.ts';

/** The plan as Markdown, ending in a newline. Texts of the guide are escaped, never interpreted. */
export function renderMarkdown(plan: Plan): string {
  const labels = planLabels[plan.locale];
  const { summary, headline } = plan;
  const blocks: readonly (readonly string[])[] = [
    [`# ${escape(plan.title)}${labels.colon}${labels.list}`],
    [`${labels.rulesOf(dateInWords(plan.asOf, plan.locale))}${labels.stop}`],
    headline === null
      ? []
      : [
          `**${escape(headline.label)} ${headline.value} ${headline.unit}**`,
          ...(headline.note === '' ? [] : ['', escape(headline.note)]),
        ],
    [
      [
        labels.steps(summary.steps),
        labels.visits(summary.visits.together, summary.visits.separately),
        labels.papers(summary.materials.together, summary.materials.separately),
      ].join(labels.comma),
    ],
    ...plan.choices.map(({ say }) => [`> **${labels.choice}**${labels.colon}${escape(say)}`]),
    ...laneSections(plan, labels).flatMap(({ title, steps }) => [
      [`## ${title}`],
      ...steps.map((step) => stepBlock(step, plan, labels)),
    ]),
    [`## ${labels.materials}`],
    plan.materials.length === 0
      ? [labels.noMaterials]
      : plan.materials.map(
          (material) =>
            `- [ ] **${escape(material.title)}**${labels.colon}${materialDetails(material, plan, labels).map(escape).join(labels.comma)}`,
        ),
    ...leftOut(plan, labels),
    plan.answers.length === 0 ? [] : [`## ${labels.answers}`],
    plan.answers.map(({ title, answer }) => `- ${escape(title)}${labels.colon}${escape(answer)}`),
    [labels.reviewed(dateInWords(plan.reviewed, plan.locale))],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function stepBlock(step: Step, plan: Plan, labels: PlanLabels): readonly string[] {
  const { deadline } = step;
  const notes = deadline === null ? [] : deadlineNotes(deadline, plan, labels);
  const when =
    deadline === null
      ? []
      : [
          `**${deadlineInWords(deadline, plan, labels)}**`,
          ...[deadline.text, ...notes].flatMap((note) => ['', escape(note)]),
        ];
  return [
    `### ${step.number === null ? '' : `${step.number}. `}${escape(step.title)}`,
    '',
    escape(step.plain),
    ...(when.length === 0 ? [] : ['', ...when]),
    ...(step.who === 'automatic' ? ['', labels.automatic] : []),
    ...step.advice.flatMap(({ text }) => ['', `> ${escape(text)}`]),
    '',
    ...stepDetails(step, labels).flatMap(({ label, lines }) =>
      lines.length === 1
        ? [`- ${label}${labels.colon}${lines.map(escape).join('')}`]
        : [`- ${label}${labels.colon}`, ...lines.map((line) => `  - ${escape(line)}`)],
    ),
    ...(step.materials.length === 0
      ? []
      : [
          `- ${labels.materials}${labels.colon}${step.materials.map(({ title }) => escape(title)).join(labels.comma)}`,
        ]),
  ];
}

function leftOut(plan: Plan, labels: PlanLabels): readonly (readonly string[])[] {
  const steps = stepsLeftOut(plan);
  if (steps.length === 0) return [];
  return [
    [`## ${labels.notNeeded}`],
    steps.map(({ title, why }) => `- **${escape(title)}**${labels.colon}${escape(why.text)}`),
  ];
}

/** Characters that CommonMark would read as markup, and line breaks, which would end a block. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2')
    .replace(/\s*\n\s*/g, ' ');
}
