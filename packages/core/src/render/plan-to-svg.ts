import type { Plan, Step } from '../plan/plan.ts';
import { escapeHtml } from './escape-html.ts';
import { planLabels } from './labels-in.ts';
import { stepNumber } from './plan-figures.ts';
import type { PlanLabels } from './plan-labels.ts';
import { deadlineInWords, laneSections } from './plan-sections.ts';
import { railColumns } from './rail-columns.ts';
import { type SvgLineOptions, svgDocument, svgInk, svgLines, svgNumber } from './svg-document.ts';

export interface SvgOptions {
  /** In pixels of the picture, which scales; 360 where left out, a phone's width. */
  readonly width?: number;
}

const edge = 16;
const columnWidth = 14;
const radius = 13;
const size = { heading: 17, title: 16, due: 14 } as const;

interface Row {
  readonly step: Step;
  /** Middle of the circle. */
  readonly y: number;
}

/**
 * The plan as a picture: a row for each step in the plan's order, lanes as headings, a line from each
 * step to those that come after it. What is undecided is dashed. Needs no font but the reader's own,
 * nothing from outside, and no style sheet; the description says the same in words.
 */
export function planToSvg(plan: Plan, options: SvgOptions = {}): string {
  const { width = 360 } = options;
  const labels = planLabels[plan.locale];
  const title = `${plan.title}${labels.colon}${labels.list}`;
  const sections = laneSections(plan, labels);
  const order = sections.flatMap(({ steps }) => steps);
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const lines = order.flatMap((step, to) =>
    step.after.flatMap((id) => {
      const from = place.get(id);
      return from === undefined || from >= to ? [] : [{ from, to, step }];
    }),
  );
  const columns = railColumns(lines);
  const rail = edge + radius + Math.max(0, ...columns.map((column) => column + 1)) * columnWidth;
  const left = rail + radius + 10;
  const rows: Row[] = [];
  const texts: string[] = [];
  let y = edge;
  const write = (
    words: string,
    x: number,
    look: Pick<SvgLineOptions, 'size' | 'bold' | 'color'>,
  ) => {
    const { drawn, height } = svgLines(words, { x, y, width: width - x - edge, ...look });
    texts.push(drawn);
    y += height;
  };
  write(title, edge, { size: 20, bold: true });
  for (const section of sections) {
    y += 18;
    write(section.title, left, { size: size.heading, bold: true, color: svgInk.accent });
    for (const step of section.steps) {
      y += 12;
      rows.push({ step, y: y + size.title * 0.6 });
      write(step.title, left, { size: size.title });
      if (step.deadline !== null) {
        write(deadlineInWords(step.deadline, plan, labels), left, { size: size.due, bold: true });
      }
      if (step.who === 'automatic')
        write(labels.automatic, left, { size: size.due, color: svgInk.soft });
    }
  }
  if (rows.length === 0) write(labels.nothingToDo, edge, { size: size.title });
  const critical = new Set(plan.criticalPath.steps);
  const drawn = lines.map(({ from, to, step }, index) => {
    const isCritical = critical.has(step.id) && critical.has(order[from]?.id ?? '');
    const ends: Ends = { from: rows[from]?.y ?? 0, to: rows[to]?.y ?? 0, isCritical };
    return railLine(ends, rail, columns[index] ?? 0, step);
  });
  return svgDocument({
    name: 'plan',
    locale: plan.locale,
    width,
    height: Math.ceil(y + edge),
    title,
    description: inWords(order, plan, labels),
    drawing: [...drawn, ...rows.map((row) => node(row, rail, labels)), ...texts].join('\n'),
  });
}

/** Out to its column, down, and back in, with an arrow's head where it arrives. */
interface Ends {
  readonly from: number;
  readonly to: number;
  /** On the chain that takes longest: drawn thicker. */
  readonly isCritical: boolean;
}

function railLine(
  { from, to, isCritical }: Ends,
  rail: number,
  column: number,
  { status }: Step,
): string {
  const x = rail - radius - 4 - column * columnWidth;
  const start = rail - radius;
  const dashed = status === 'undecided' ? ' stroke-dasharray="4 4"' : '';
  const turn = 7;
  const path = [
    `M${start} ${svgNumber(from + 4)}`,
    `H${x}`,
    `Q${x - turn} ${svgNumber(from + 4)} ${x - turn} ${svgNumber(from + 4 + turn)}`,
    `V${svgNumber(to - 4 - turn)}`,
    `Q${x - turn} ${svgNumber(to - 4)} ${x} ${svgNumber(to - 4)}`,
    `H${start - 2}`,
  ].join(' ');
  const head = `M${start - 7} ${svgNumber(to - 8)}L${start - 1} ${svgNumber(to - 4)}L${start - 7} ${svgNumber(to)}z`;
  return `<path d="${path}" fill="none" stroke="${svgInk.ink}" stroke-width="${isCritical ? 3 : 1.5}"${dashed}/><path d="${head}" fill="${svgInk.ink}"/>`;
}

/** Filled: to be done. Outlined: by choice, later, or done by others. Dashed: undecided. */
function node({ step, y }: Row, rail: number, labels: PlanLabels): string {
  const isFilled =
    step.status === 'needed' &&
    step.who === 'resident' &&
    step.lane !== 'optional' &&
    step.lane !== 'later';
  const dashed = step.status === 'undecided' ? ' stroke-dasharray="4 3"' : '';
  const number = escapeHtml(stepNumber(step, labels));
  return `<circle cx="${rail}" cy="${svgNumber(y)}" r="${radius}" fill="${isFilled ? svgInk.ink : '#fff'}" stroke="${svgInk.ink}" stroke-width="1.5"${dashed}/><text x="${rail}" y="${svgNumber(y + 5)}" font-size="14" font-weight="700" text-anchor="middle" fill="${isFilled ? '#fff' : svgInk.ink}">${number}</text>`;
}

function inWords(order: readonly Step[], plan: Plan, labels: PlanLabels): string {
  if (order.length === 0) return labels.nothingToDo;
  return order
    .map(({ number, title, deadline, after }) => {
      const first = order.filter(({ id }) => after.includes(id)).map((step) => step.title);
      return [
        `${number ?? labels.undecided} ${title}`,
        ...(deadline === null ? [] : [deadlineInWords(deadline, plan, labels)]),
        ...(first.length === 0 ? [] : [labels.afterSteps(first.join(labels.and))]),
      ].join(labels.comma);
    })
    .join(labels.stop);
}
