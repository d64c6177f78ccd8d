import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Locale } from '../vocabulary/text.ts';
import { escapeHtml } from './escape-html.ts';
import { type FlowEntry, guideFlow } from './guide-flow.ts';
import { planLabels } from './labels-in.ts';
import type { PlanLabels } from './plan-labels.ts';
import { svgDocument, svgInk, svgLines, svgNumber } from './svg-document.ts';
import { wrapText } from './wrap-text.ts';

export interface GuideSvgOptions {
  readonly locale: Locale;
  /** In pixels of the picture, which scales; 360 where left out, a phone's width. */
  readonly width?: number;
}

const edge = 12;
const fontSize = 13;
const padding = 7;
const gap = 10;
/** Of the picture's width, for the lines between the columns. */
const between = 0.16;

interface Box {
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/**
 * A guide as a picture: questions at the left in the order of asking, entries at the right, a line from
 * each question to what its answer decides, dashed where it only gives a date or an amount. Each entry
 * also lists the numbers of its questions, so that crossing lines need not be followed.
 */
export function guideToSvg(bundle: GuideBundle, { locale, width = 360 }: GuideSvgOptions): string {
  const labels = planLabels[locale];
  const { title, questions, entries } = guideFlow(bundle, locale);
  const column = (width - 2 * edge) * ((1 - between) / 2);
  const right = width - edge - column;
  const heading = svgLines(title, {
    x: edge,
    y: edge,
    size: 18,
    width: width - 2 * edge,
    bold: true,
  });
  const top = edge + heading.height + 12;
  const headings = [
    svgLines(labels.asked, { x: edge, y: top, size: 15, width: column, bold: true }),
    svgLines(labels.found, { x: right, y: top, size: 15, width: column, bold: true }),
  ];
  const first = top + Math.max(...headings.map(({ height }) => height)) + 6;
  const asked = stack(
    questions.map((question, index) => [`${index + 1} ${question.title}`]),
    first,
    column,
  );
  const found = stack(
    entries.map((entry) => [entry.title, decidedIn(entry, labels)]),
    first,
    column,
  );
  const bottom = Math.max(first, ...[...asked, ...found].map(({ y, height }) => y + height));
  // The shorter column is spread over the height of the longer one.
  const [left, beside] = [spread(asked, first, bottom), spread(found, first, bottom)];
  const lines = entries.flatMap((entry, index) =>
    [
      ...entry.decidedBy.map((question) => ({ question, dashed: false })),
      ...entry.filledBy.map((question) => ({ question, dashed: true })),
    ].map(({ question, dashed }) =>
      link(edge + column, middleOf(left[question]), right, middleOf(beside[index]), dashed),
    ),
  );
  const boxes = [
    ...left.map((box) => drawn(box, edge, column, 8)),
    ...beside.map((box) => drawn(box, right, column, 0)),
  ];
  const drawing = [heading.drawn, ...headings.map((one) => one.drawn), ...lines, ...boxes].join(
    '\n',
  );
  return svgDocument({
    name: 'guide',
    locale,
    width,
    height: Math.ceil(bottom + edge),
    title,
    description: entries
      .map((entry) => `${entry.title}${labels.colon}${decidedInWords(entry, questions, labels)}`)
      .join(labels.stop),
    drawing,
  });
}

function stack(
  texts: readonly (readonly string[])[],
  first: number,
  column: number,
): readonly Box[] {
  let y = first;
  return texts.map((paragraphs) => {
    const lines = paragraphs.flatMap((text) => wrapText(text, (column - 2 * padding) / fontSize));
    const box = { y, height: lines.length * fontSize * 1.4 + 2 * padding, lines };
    y += box.height + gap;
    return box;
  });
}

function spread(boxes: readonly Box[], first: number, bottom: number): readonly Box[] {
  const last = boxes.at(-1);
  if (last === undefined || boxes.length < 2) return boxes;
  const more = (bottom - (last.y + last.height)) / (boxes.length - 1);
  return boxes.map((box, index) => ({ ...box, y: Math.max(first, box.y + index * more) }));
}

function middleOf(box: Box | undefined): number {
  return box === undefined ? 0 : box.y + box.height / 2;
}

function link(x1: number, y1: number, x2: number, y2: number, dashed: boolean): string {
  const bend = (x2 - x1) / 2;
  const path = `M${svgNumber(x1)} ${svgNumber(y1)}C${svgNumber(x1 + bend)} ${svgNumber(y1)} ${svgNumber(x2 - bend)} ${svgNumber(y2)} ${svgNumber(x2)} ${svgNumber(y2)}`;
  return `<path d="${path}" fill="none" stroke="${svgInk.soft}" stroke-width="1"${dashed ? ' stroke-dasharray="3 3"' : ''}/>`;
}

function drawn({ y, height, lines }: Box, x: number, width: number, corner: number): string {
  const text = lines.map(
    (line, index) =>
      `<text x="${svgNumber(x + padding)}" y="${svgNumber(y + padding + fontSize * (index * 1.4 + 1))}" font-size="${fontSize}" fill="${svgInk.ink}">${escapeHtml(line)}</text>`,
  );
  return `<rect x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(width)}" height="${svgNumber(height)}" rx="${corner}" fill="#fff" stroke="${svgInk.ink}"/>${text.join('')}`;
}

function decidedIn({ decidedBy, filledBy }: FlowEntry, labels: PlanLabels): string {
  const numbers = [...decidedBy, ...filledBy].sort((a, b) => a - b).map((index) => index + 1);
  if (decidedBy.length === 0) return labels.always;
  return labels.byQuestions(numbers.join(labels.and));
}

function decidedInWords(
  { decidedBy }: FlowEntry,
  questions: readonly { readonly title: string }[],
  labels: PlanLabels,
): string {
  if (decidedBy.length === 0) return labels.always;
  return decidedBy.map((index) => questions[index]?.title ?? '').join(labels.and);
}
