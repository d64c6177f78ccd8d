import type { Plan, Step } from '../plan/plan.ts';
import { dateInWords } from '../plan/words.ts';
import { planLabels } from './labels-in.ts';
import { choiceLines, formLines, stepNumber } from './plan-figures.ts';
import type { PlanLabels } from './plan-labels.ts';
import { deadlineInWords, materialInWords, stepsLeftOut } from './plan-sections.ts';

export interface TextOptions {
  /**
   * The most octets of UTF-8 that the text may have; 2,048 where left out, about 680 Chinese
   * characters. That is what a text message of WeChat's interfaces takes (企业微信, 发送应用消息:
   * 消息内容最大2048字节); a longer one is cut off there without a word.
   */
  readonly limit?: number;
  /** Where the whole list is. It may hold answers in its fragment, so the resident must ask for it. */
  readonly link?: string;
}

const messageLimit = 2_048;

/** What a text says, from the most to the least; each leaves out more than the one before. */
const details = [
  { plain: true, where: true, materials: true, open: true },
  { plain: false, where: true, materials: true, open: true },
  { plain: false, where: false, materials: true, open: true },
  { plain: false, where: false, materials: true, open: false },
  { plain: false, where: false, materials: false, open: false },
] as const;
type Detail = (typeof details)[number];

/**
 * The plan as plain text for a message: the steps in order with their dates, and what to bring. Never
 * longer than the limit, and what had to stay out is named at the end. Answers always stay out: a
 * message is passed on.
 */
export function renderText(plan: Plan, options: TextOptions = {}): string {
  const { limit = messageLimit, link } = options;
  const labels = planLabels[plan.locale];
  for (const detail of details) {
    const text = inLines(plan, labels, detail, link);
    if (octetsOf(text) <= limit) return text;
  }
  return fewerSteps(plan, labels, limit, link);
}

function inLines(plan: Plan, labels: PlanLabels, detail: Detail, link: string | undefined): string {
  const steps = plan.steps.filter(({ status }) => status === 'needed');
  return joined([
    heading(plan, labels),
    steps.flatMap((step) => stepLines(step, plan, labels, detail)),
    choiceLines(plan, labels).flatMap(({ say, alternatives }) => [
      `${labels.choice}${labels.colon}${say}`,
      ...(detail.plain ? alternatives.map((line) => `- ${line}`) : []),
    ]),
    detail.materials ? materialLines(plan, labels) : [],
    detail.open ? openLines(plan, labels) : [],
    ending(plan, labels, leftOut(plan, labels, detail), link),
  ]);
}

/** As many steps as fit, and how many more there are; at the very end the text is cut. */
function fewerSteps(
  plan: Plan,
  labels: PlanLabels,
  limit: number,
  link: string | undefined,
): string {
  const least = details[details.length - 1] ?? details[0];
  const steps = plan.steps.filter(({ status }) => status === 'needed');
  const out = leftOut(plan, labels, least);
  for (let count = steps.length - 1; count >= 0; count -= 1) {
    const text = joined([
      heading(plan, labels),
      steps.slice(0, count).flatMap((step) => stepLines(step, plan, labels, least)),
      ending(plan, labels, [labels.moreSteps(steps.length - count), ...out], link),
    ]);
    if (octetsOf(text) <= limit) return text;
  }
  return cut(joined([heading(plan, labels), [labels.moreSteps(steps.length)]]), limit);
}

function heading(plan: Plan, labels: PlanLabels): readonly string[] {
  const { headline } = plan;
  return [
    `${plan.title}${labels.colon}${labels.list}`,
    `${labels.rulesOf(dateInWords(plan.asOf, plan.locale))}`,
    ...(headline === null ? [] : [`${headline.label} ${headline.value} ${headline.unit}`.trim()]),
  ];
}

function stepLines(
  step: Step,
  plan: Plan,
  labels: PlanLabels,
  { plain, where }: Detail,
): readonly string[] {
  const { deadline, channels } = step;
  return [
    `${stepNumber(step, labels)}. ${step.title}${step.optional ? labels.inBrackets(labels.lanes.optional) : ''}`,
    ...(deadline === null
      ? []
      : [
          `【${deadlineInWords(deadline, plan, labels)}】${deadline.approximate ? labels.mayMove : ''}`,
        ]),
    ...(plain ? [step.plain] : []),
    ...(where && channels.length > 0
      ? [`${labels.where}${labels.colon}${channels.map(({ title }) => title).join(labels.and)}`]
      : []),
  ];
}

function materialLines(plan: Plan, labels: PlanLabels): readonly string[] {
  const fields = formLines(plan, labels).flatMap(({ title, value }) =>
    value === null ? [title] : [],
  );
  const form =
    fields.length === 0 ? [] : [`${labels.form}${labels.colon}${fields.join(labels.and)}`];
  if (plan.materials.length === 0) return [labels.noMaterials, ...form];
  const materials = plan.materials.map((material) => materialInWords(material, labels));
  return [`${labels.materials}${labels.colon}${materials.join(labels.and)}`, ...form];
}

function openLines(plan: Plan, labels: PlanLabels): readonly string[] {
  return plan.steps
    .filter(({ status }) => status === 'undecided')
    .map(({ title, settledBy }) => {
      const asks = settledBy.map(({ ask }) => ask).join('');
      return `${labels.undecided}${labels.colon}${title}${asks === '' ? '' : labels.inBrackets(asks)}`;
    });
}

/** What this text does not say though the plan does. */
function leftOut(plan: Plan, labels: PlanLabels, detail: Detail): readonly string[] {
  const open = plan.steps.filter(({ status }) => status === 'undecided').length;
  const out = stepsLeftOut(plan).length;
  return [
    ...(detail.plain ? [] : [labels.explanations]),
    ...(detail.where ? [] : [labels.where]),
    ...(detail.materials || plan.materials.length === 0 ? [] : [labels.materials]),
    ...(detail.open || open === 0 ? [] : [labels.openSteps(open)]),
    ...(plan.answers.length === 0 ? [] : [labels.answers]),
    labels.basis,
    labels.why,
    ...(out === 0 ? [] : [labels.stepsNotNeeded(out)]),
  ];
}

function ending(
  plan: Plan,
  labels: PlanLabels,
  out: readonly string[],
  link: string | undefined,
): readonly string[] {
  return [
    `${labels.notInHere}${labels.colon}${out.join(labels.and)}`,
    labels.reviewed(dateInWords(plan.reviewed, plan.locale)),
    ...(link === undefined ? [] : [link]),
  ];
}

function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Blocks with an empty line between them; a text of several lines stays one line of its own. */
function joined(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map(asLine).join('\n'))
    .join('\n\n');
}

const encoder = new TextEncoder();

function octetsOf(text: string): number {
  return encoder.encode(text).length;
}

/** Between code points, with an ellipsis where it fits. */
function cut(text: string, limit: number): string {
  if (octetsOf(text) <= limit) return text;
  let kept = '';
  let octets = octetsOf('…');
  for (const character of text) {
    octets += octetsOf(character);
    if (octets > limit) break;
    kept += character;
  }
  return octetsOf('…') <= limit ? `${kept}…` : '';
}
