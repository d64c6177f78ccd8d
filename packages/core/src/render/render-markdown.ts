import type { GlossaryTerm } from '../guide/glossary.ts';
import { termsIn } from '../link/mark-terms.ts';
import type { Plan, Step } from '../plan/plan.ts';
import { dateInWords } from '../plan/words.ts';
import { localize } from '../vocabulary/text.ts';
import { interpretationsOf } from './interpretations.ts';
import { planLabels } from './labels-in.ts';
import {
  choiceLines,
  countingLine,
  formLines,
  otherDeadlines,
  summaryFigures,
} from './plan-figures.ts';
import type { PlanLabels } from './plan-labels.ts';
import {
  deadlineInWords,
  deadlineNotes,
  laneSections,
  materialDetails,
  stepDetails,
  stepsLeftOut,
} from './plan-sections.ts';

export interface MarkdownOptions {
  /** Words to explain at the end: the bundle's `glossary`. */
  readonly glossary?: readonly GlossaryTerm[];
}

/** The plan as Markdown, ending in a newline. Texts of the guide are escaped, never interpreted. */
export function renderMarkdown(plan: Plan, { glossary = [] }: MarkdownOptions = {}): string {
  const text = withoutWords(plan);
  const words = termsIn([text.replaceAll('\\', '')], glossary, plan.locale);
  if (words.length === 0) return text;
  const { words: heading, colon } = planLabels[plan.locale];
  const rows = words.map(({ term, plain }) => {
    const { locale } = plan;
    return `- **${escape(localize(term, locale))}**${colon}${escape(localize(plain, locale))}`;
  });
  return `${text}\n## ${heading}\n\n${rows.join('\n')}\n`;
}

function withoutWords(plan: Plan): string {
  const labels = planLabels[plan.locale];
  const { headline } = plan;
  const blocks: readonly (readonly string[])[] = [
    [`# ${escape(plan.title)}${labels.colon}${labels.list}`],
    [`${labels.rulesOf(dateInWords(plan.asOf, plan.locale))}${labels.stop}`],
    headline === null
      ? []
      : [
          `**${`${escape(headline.label)} ${headline.value} ${headline.unit}`.trim()}**`,
          ...(headline.note === '' ? [] : ['', escape(headline.note)]),
        ],
    [summaryFigures(plan, labels).join(labels.comma)],
    ...choiceLines(plan, labels).map(({ say, alternatives }) => [
      `> **${labels.choice}**${labels.colon}${escape(say)}`,
      '>',
      ...alternatives.map((line) => `> - ${escape(line)}`),
    ]),
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
    ...formBlocks(plan, labels),
    ...leftOut(plan, labels),
    plan.answers.length === 0 ? [] : [`## ${labels.answers}`],
    plan.answers.map(({ title, answer }) => `- ${escape(title)}${labels.colon}${escape(answer)}`),
    [escape(countingLine(plan, labels))].filter((line) => line !== ''),
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
          ...[
            deadline.text,
            ...(deadline.passed === null ? [] : [deadline.passed]),
            ...notes,
          ].flatMap((note) => ['', escape(note)]),
        ];
  return [
    `### ${step.number === null ? '' : `${step.number}. `}${escape(step.title)}${step.choice === null ? '' : labels.inBrackets(labels.choice)}`,
    '',
    escape(step.plain),
    ...(when.length === 0 ? [] : ['', ...when]),
    ...otherDeadlines(step, plan, labels).flatMap((line) => ['', escape(line)]),
    ...(step.who === 'automatic' ? ['', labels.automatic] : []),
    ...step.advice.flatMap(({ text }) => ['', `> ${escape(text)}`]),
    '',
    ...stepDetails(step, labels).flatMap(({ label, lines }) =>
      lines.length === 1
        ? [`- ${label}${labels.colon}${lines.map(escape).join('')}`]
        : [`- ${label}${labels.colon}`, ...lines.map((line) => `  - ${escape(line)}`)],
    ),
    ...interpretationLines(step, labels),
    ...(step.materials.length === 0
      ? []
      : [
          `- ${labels.materials}${labels.colon}${step.materials.map(({ title }) => escape(title)).join(labels.comma)}`,
        ]),
  ];
}

function formBlocks(plan: Plan, labels: PlanLabels): readonly (readonly string[])[] {
  const lines = formLines(plan, labels);
  if (lines.length === 0) return [];
  return [
    [`## ${labels.form}`],
    lines.map(({ title, value, details }) => {
      const behind = details.length === 0 ? '' : labels.inBrackets(details.join(labels.comma));
      return `- ${escape(title)}${labels.colon}${escape(value ?? labels.toFillIn)}${escape(behind)}`;
    }),
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

/** An address stands between angle brackets, in which only they themselves and line breaks end it. */
function interpretationLines(step: Step, labels: PlanLabels): readonly string[] {
  const lines = interpretationsOf(step).map(({ kind, title, url, date, confidence }) => {
    const words = escape(title);
    const linked =
      url === null ? words : `[${words}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    const details = [
      ...(date === null ? [] : [date]),
      ...(confidence === null || confidence === 'high' ? [] : [labels.notOpened]),
    ];
    const behind = details.length === 0 ? '' : labels.inBrackets(details.join(labels.comma));
    return `  - ${labels.interpretationKinds[kind]}${labels.colon}${linked}${behind}`;
  });
  return lines.length === 0 ? [] : [`- ${labels.interpretations}${labels.colon}`, ...lines];
}

/** Characters that CommonMark would read as markup, and line breaks, which would end a block. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2')
    .replace(/\s*\n\s*/g, ' ');
}
