import type { Plan, Step } from '../plan/plan.ts';
import { escapeHtml } from './escape-html.ts';
import { type PlanLabels, planLabels } from './plan-labels.ts';
import { deadlineInWords, laneSections } from './plan-sections.ts';
import { railColumns } from './rail-columns.ts';
import { wrapText } from './wrap-text.ts';

export interface SvgOptions {
  /** In pixels of the picture, which scales; 360 where left out, a phone's width. */
  readonly width?: number;
}

const ink = '#16211f';
const accent = '#0a5a59';
const soft = '#44524f';
const font =
  'PingFang SC, HarmonyOS Sans SC, Source Han Sans SC, Noto Sans CJK SC, Noto Sans SC, Microsoft YaHei, sans-serif';

const edge = 16;
const columnWidth = 14;
const radius = 13;
const size = { heading: 17, title: 16, due: 14 } as const;
const leading = 1.45;

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
  const write = (words: string, x: number, fontSize: number, look: string): void => {
    for (const line of wrapText(words, (width - x - edge) / fontSize)) {
      texts.push(
        `<text x="${x}" y="${round(y + fontSize)}" font-size="${fontSize}" ${look}>${escapeHtml(line)}</text>`,
      );
      y += fontSize * leading;
    }
  };
  write(`${plan.title}${labels.colon}${labels.list}`, edge, 20, `font-weight="700" fill="${ink}"`);
  for (const { title, steps } of sections) {
    y += 18;
    write(title, left, size.heading, `font-weight="700" fill="${accent}"`);
    for (const step of steps) {
      y += 12;
      rows.push({ step, y: y + size.title * 0.6 });
      write(step.title, left, size.title, `fill="${ink}"`);
      if (step.deadline !== null) {
        write(
          deadlineInWords(step.deadline, plan, labels),
          left,
          size.due,
          `font-weight="700" fill="${ink}"`,
        );
      }
      if (step.who === 'automatic') write(labels.automatic, left, size.due, `fill="${soft}"`);
    }
  }
  if (rows.length === 0) write(labels.nothingToDo, edge, size.title, `fill="${ink}"`);
  const height = Math.ceil(y + edge);
  const drawn = lines.map(({ from, to, step }, index) =>
    railLine(rows[from]?.y ?? 0, rows[to]?.y ?? 0, rail, columns[index] ?? 0, step),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${plan.locale}" role="img" aria-labelledby="plan-title plan-steps" font-family="${font}">
<title id="plan-title">${escapeHtml(`${plan.title}${labels.colon}${labels.list}`)}</title>
<desc id="plan-steps">${escapeHtml(inWords(order, plan, labels))}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...drawn, ...rows.map((row) => node(row, rail)), ...texts].join('\n')}
</svg>
`;
}

/** Out to its column, down, and back in, with an arrow's head where it arrives. */
function railLine(
  from: number,
  to: number,
  rail: number,
  column: number,
  { status }: Step,
): string {
  const x = rail - radius - 4 - column * columnWidth;
  const start = rail - radius;
  const dashed = status === 'undecided' ? ' stroke-dasharray="4 4"' : '';
  const turn = 7;
  const path = [
    `M${start} ${round(from + 4)}`,
    `H${x}`,
    `Q${x - turn} ${round(from + 4)} ${x - turn} ${round(from + 4 + turn)}`,
    `V${round(to - 4 - turn)}`,
    `Q${x - turn} ${round(to - 4)} ${x} ${round(to - 4)}`,
    `H${start - 2}`,
  ].join(' ');
  const head = `M${start - 7} ${round(to - 8)}L${start - 1} ${round(to - 4)}L${start - 7} ${round(to)}z`;
  return `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.5"${dashed}/><path d="${head}" fill="${ink}"/>`;
}

/** Filled: to be done. Outlined: by choice, later, or done by others. Dashed: undecided. */
function node({ step, y }: Row, rail: number): string {
  const isFilled =
    step.status === 'needed' &&
    step.who === 'resident' &&
    step.lane !== 'optional' &&
    step.lane !== 'later';
  const dashed = step.status === 'undecided' ? ' stroke-dasharray="4 3"' : '';
  const number = step.number === null ? '?' : String(step.number);
  return `<circle cx="${rail}" cy="${round(y)}" r="${radius}" fill="${isFilled ? ink : '#fff'}" stroke="${ink}" stroke-width="1.5"${dashed}/><text x="${rail}" y="${round(y + 5)}" font-size="14" font-weight="700" text-anchor="middle" fill="${isFilled ? '#fff' : ink}">${number}</text>`;
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
